/** Sources of our own, and what is read of them, in short. */
import {readItems, type ReadItem} from '../../source/import/forms.js';
import {type Source} from '../../source/import/forms/form.js';

export const sourceOf = (content: string | Uint8Array, name = 'source', more: Partial<Source> = {}): Source => ({
	name,
	bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
	...more,
});

/** All items of a source. */
export const read = async (content: string | Uint8Array, name?: string, more?: Partial<Source>): Promise<readonly ReadItem[]> =>
	Array.fromAsync(readItems(sourceOf(content, name, more)));

/** The only item, which must be of a type. */
export async function readOne<Type extends ReadItem['type']>(
	type: Type,
	content: string | Uint8Array,
	name?: string,
	more?: Partial<Source>,
): Promise<Extract<ReadItem, {readonly type: Type}>> {
	const items = await read(content, name, more);
	const [item] = items;
	if (items.length !== 1 || item?.type !== type) {
		throw new Error(
			`not one ${type}, but ${items.map(each => (each.type === 'refused' ? `${each.name}: ${each.reason}` : each.type)).join(', ')}`,
		);
	}

	return item as Extract<ReadItem, {readonly type: Type}>;
}

export const sentences =
	'The door has been painted red, and readers may come in, two by two, until the evening. Two thousand books were carried up the stairs by a small group of readers, who had asked the town for the key.';
/** The text of an article as HTML. */
export const html = `<p>${sentences}</p>\n<h2>Up the stairs</h2>\n<p>${sentences} It took them three days.</p>\n<p>${sentences} Tea was served.</p>`;
/** A page as servers give it. */
export const page = (title: string, body = html, head = ''): string =>
	`<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><nav><a href="/">Home</a></nav><main><article><h1>${title}</h1>${body}</article></main></body></html>`;

/** The texts of an article's blocks. */
export const texts = (item: {
	readonly article: {readonly blocks: ReadonlyArray<{readonly type: string; readonly text?: string}>};
}): readonly string[] => item.article.blocks.map(block => block.text ?? block.type);
