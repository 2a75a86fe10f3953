declare module '@mozilla/readability/JSDOMParser.js' {
	/** As much of a DOM as Readability needs, of HTML in which each element is closed. */
	export default class JSDOMParser {
		parse(html: string): Document;
	}
}
