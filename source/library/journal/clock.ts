/**
The time of a new fact: a hybrid of the wall clock and of what was seen, so that a clock that is behind, or was set back,
never makes a change lose against what it was made upon.
*/

/** In milliseconds. What is further ahead of the wall clock doesn't drag all later facts along. */
const trusted = 2 * 366 * 86_400_000;

/**
The wall clock, or just after the latest of the facts that are seen and of the one to be replaced. A device whose clock is years ahead
therefore wins only for the fields that it wrote, and there only until somebody who has seen that changes them again.
*/
export function timeAfter(wall: Date, seen: string, replaced: string): string {
	return new Date(Math.max(wall.getTime(), next(seen), next(replaced))).toISOString();
}

function next(time: string): number {
	return time === '' ? 0 : Date.parse(time) + 1;
}

/** The later of two times, one of which is empty at first; `time` doesn't count where it is too far ahead of the wall clock. */
export function laterSeen(seen: string, time: string, wall: Date): string {
	return time > seen && Date.parse(time) <= wall.getTime() + trusted ? time : seen;
}
