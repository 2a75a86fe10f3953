/** What can be typed as a query, and what it finds: for the reader's help, the help of the command line and the manual page. */
export const queryForms: ReadonlyArray<readonly [form: string, meaning: string]> = [
	['ferry storm', 'both words, in any script; accents and capitals don’t matter'],
	['ferr*', 'words that begin so'],
	['"last ferry"', 'the words one after the other'],
	['-storm', 'without the word, or before a field; on the command line in quotes: "ferry -storm"'],
	['title: kicker: teaser: author:', 'a word there alone: kicker:politics, author:"Anna Example"'],
	['is:unread', 'also read, starred, unstarred, started, opened'],
	['has:picture', 'also link, teaser, author, date, tag'],
	['lang:ar', 'in this language'],
	['tag:later site:dw.com', 'with this tag; from this site'],
	['since:2018-10 before:2019', 'dates, or beginnings of them; also after, on'],
	['time:<10', 'minutes to read; also 10, >5, 5-10'],
	['in:Unread', 'what is on a shelf, or what a search that you kept finds: in:"Island news"'],
];
