/** Text and how it looks, before it is broken into lines. */

/** The style or link of a stretch of text. Spans follow one another without gaps. */
export type StyleSpan = {
	/** UTF-16 units, end excluded. */
	readonly from: number;
	readonly to: number;
	/** SGR parameters; empty for plain. */
	readonly style: string;
	/** Index into the links of what the text is part of. */
	readonly link?: number;
};

export type StyledText = {
	readonly text: string;
	readonly spans: readonly StyleSpan[];
};

/** SGR parameters of two styles at once. */
export function joinStyles(outer: string, inner: string): string {
	return outer === '' || inner === '' ? outer + inner : `${outer};${inner}`;
}

/** A text in one style. */
export function styledText(text: string, style = '', link?: number): StyledText {
	return {
		text, spans: text === ''
			? []
			: [{
				from: 0, to: text.length, style, link,
			}],
	};
}

/** Whether nothing of it would be seen. */
export function isBlank({text}: StyledText): boolean {
	return text.trim() === '';
}

/** One text after the other. */
export function joinTexts(...parts: readonly StyledText[]): StyledText {
	let text = '';
	const spans: StyleSpan[] = [];
	for (const part of parts) {
		const start = text.length;
		text += part.text;
		for (const span of part.spans) {
			spans.push({...span, from: span.from + start, to: span.to + start});
		}
	}

	return {text, spans};
}

/** Texts with something between those that aren't blank. */
export function joinedWith(separator: string, parts: readonly StyledText[]): StyledText {
	const filled = parts.filter(part => !isBlank(part));
	return joinTexts(...filled.flatMap((part, index) => index === 0 ? [part] : [styledText(separator), part]));
}

/** The text within a style. */
export function inStyle(styled: StyledText, style: string): StyledText {
	return style === '' ? styled : {...styled, spans: styled.spans.map(span => ({...span, style: joinStyles(style, span.style)}))};
}

/** The text with each of its spans rewritten, whatever their new lengths. */
export function mapText(styled: StyledText, rewrite: (text: string) => string): StyledText {
	return joinTexts(...styled.spans.map(({from, to, style, link}) => styledText(rewrite(styled.text.slice(from, to)), style, link)));
}

/** Without spaces at its ends and around its line feeds, and with single spaces and line feeds else. No-break spaces stay. */
export function tidySpaces(styled: StyledText): StyledText {
	const {text, spans} = styled;
	const dropped = new Set<number>();
	for (const {0: run, index: start} of text.matchAll(/[\n ]+/gv)) {
		const isAtEdge = start === 0 || start + run.length === text.length;
		const kept = isAtEdge ? -1 : start + Math.max(0, run.indexOf('\n'));
		for (let index = start; index < start + run.length; index++) {
			if (index !== kept) {
				dropped.add(index);
			}
		}
	}

	if (dropped.size === 0) {
		return styled;
	}

	return joinTexts(...spans.map(({from, to, style, link}) => {
		let part = '';
		for (let index = from; index < to; index++) {
			part += dropped.has(index) ? '' : text[index]!;
		}

		return styledText(part, style, link);
	}));
}
