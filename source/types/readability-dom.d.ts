declare module '@mozilla/readability/JSDOMParser.js' {
	/** As much of a DOM as Readability needs, of HTML in which each element is closed. */
	export default class JSDOMParser { // eslint-disable-line @typescript-eslint/naming-convention -- the package's own.
		parse(html: string): Document;
	}
}
