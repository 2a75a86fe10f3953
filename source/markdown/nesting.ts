/** Deep nesting costs Markdown parsers more than any text is worth, and in the end their stack. */

/** Quotes and lists nested deeper than this become text. */
export const nestingLimit = 50;

const deepMarks = /^(?:[\t >]|[*+\-](?=\s)|\d{1,9}[\).](?=\s)){100,}/gmv;

/** A body whose lines open no more quotes and list items than the limit, and are indented no further than fits it. */
export function limitNesting(body: string): string {
	return body.replaceAll(deepMarks, marks => {
		const openers = marks.match(/[\).>]|[*+\-]\s/gv)?.length ?? 0;
		return openers > nestingLimit ? '' : marks.replace(/^[\t ]+(?=[\d*+\->])/v, spaces => spaces.slice(0, nestingLimit * 2));
	});
}
