/** What a query can say, for the help, the readme and the command line's usage. */
export type Form = {readonly form: string; readonly help: string};

export const syntax: readonly Form[] = [
	{form: 'ferry crew', help: 'all of the words, in any order'},
	{form: 'fer*', help: 'words that begin so'},
	{form: '"second ferry"', help: 'words next to each other'},
	{form: '-storm', help: 'not this; goes before fields too'},
	{form: 'title: kicker: teaser: author:', help: 'a word or "words" there alone'},
	{form: 'is:unread is:starred is:started is:opened', help: 'what you did with it; is:read and is:unstarred too'},
	{form: 'tag:sea lang:ar site:dw.com', help: 'a tag, a language, a site'},
	{form: 'since:2018-10 before:2019', help: 'by date: a year, a month or a day; after: and on: too'},
	{form: 'time:<10 time:5-10', help: 'minutes that it takes to read'},
	{form: 'has:picture', help: 'also link, teaser, author, date, tag'},
	{form: 'in:Unread', help: 'a shelf, or a search that you kept'},
];
