/** Page dumps of our own in the shape of DW's: three that lead to each other, with real separators. */

const skipList = '1. Skip to content\n  2. Skip to main menu\n  3. Skip to more DW sites\n';

export const ferryDump = `${skipList}Society

Island gets a second ferry

May 3, 2024

From autumn on, two ships will cross the bay. The islanders have waited eleven years for it.

https://p.dw.com/p/4fRsT
A white ferry with one funnel leaves a small harbour at dusk
Image: Test Press/dpa/K. Example

The council of the island voted on Thursday to buy a second ferry, which is to sail from autumn on.

It will cross the bay four times a day, said the harbour master, and twice on Sundays.

Read more:\u{A0} Petition for 'a bridge at last' on the island

The old ship, built in 1974, stays in service as a reserve.

Eleven years of waiting

Since the last strong storm the islanders have had to plan their weeks around one timetable, which hangs on every kitchen wall.

School children, nurses and the mail all share the first crossing at six in the morning.

Read more:\u{A0} Why the mainland school stays open

abc/de (AFP, dpa)

Each evening at 1830 UTC, our test editors send out a selection of the day's news. You can sign up to receive it directly here.
`;

export const bridgeDump = `${skipList}Society

Petition for 'a bridge at last' on the island

April 20, 2024

Five hundred names have been gathered in a week.

https://p.dw.com/p/4fRsU

The petition lies in the bakery, where everybody passes once a day.

Whoever signs it asks for a bridge of two lanes, with a path for bicycles beside them.

Read more:\u{A0} Island gets a second ferry

fgh/ij (dpa)
`;

export const schoolDump = `${skipList}Education

Why the mainland school stays open

March 1, 2024

Thirty pupils come by boat.

https://p.dw.com/p/4fRsV

The school on the mainland counts thirty pupils who live on the island, and the ministry has agreed to keep its doors open for them.

klm/no (AFP)
`;
