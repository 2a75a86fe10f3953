/** A small news site on a local server, in words of our own. */
import {Buffer} from 'node:buffer';
import {deflateSync, crc32} from 'node:zlib';

export type StoryOptions = {
	readonly title: string;
	readonly body?: string;
	readonly head?: string;
	/** Paths of related stories with their titles. */
	readonly more?: ReadonlyArray<readonly [path: string, title: string]>;
	readonly picture?: string;
};

export const sentences = [
	'The ferry between the island and the mainland has been lying in the harbour since the storm, and its captain waits for a part that nobody makes any more.',
	'A smith from the next village has offered to forge it, as his grandfather did for the old boat, if somebody brings him the broken one before Sunday.',
	'Until then the letters are rowed across by the teacher, who says that she has never had so many friends on both sides of the water.',
	'The council will talk about a bridge again in the autumn, as it has done every autumn since the year in which the lighthouse was built.',
];

/** The HTML page of a story, as news sites make them. */
export function story({
	title,
	body = sentences.map(sentence => `<p>${sentence}</p>`).join('\n'),
	head = '',
	more = [],
	picture,
}: StoryOptions): string {
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:title" content="${title}"><meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-03T10:00:00Z">${head}</head>
<body><header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header><main><article><h1>${title}</h1>
${picture === undefined ? '' : `<figure><img src="${picture}" alt="A boat in a harbour"><figcaption>The boat on Monday</figcaption></figure>`}
${body}
${more.map(([path, words]) => `<p><strong>Read more:</strong> <a href="${path}">${words}</a></p>`).join('\n')}
</article></main><footer><p>All rights reserved</p></footer></body></html>`;
}

export type FeedEntry = {readonly path: string; readonly title: string; readonly teaser?: string; readonly html?: string};

export function rss(origin: string, entries: readonly FeedEntry[], title = 'Island news'): string {
	const items = entries
		.map(
			({path, title: words, teaser, html}) =>
				`<item><title>${words}</title><link>${origin}${path}</link><pubDate>Tue, 03 Feb 2026 10:00:00 GMT</pubDate>${teaser === undefined ? '' : `<description>${teaser}</description>`}${html === undefined ? '' : `<content:encoded><![CDATA[${html}]]></content:encoded>`}</item>`,
		)
		.join('\n');
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title><link>${origin}/</link><description>News</description>${items}</channel></rss>`;
}

/** A PNG of one colour. */
export function png(width = 8, height = 8, grey = 120): Uint8Array {
	const chunk = (type: string, data: Uint8Array) => {
		const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
		const frame = Buffer.alloc(8);
		frame.writeUInt32BE(data.length, 0);
		frame.writeUInt32BE(crc32(content), 4);
		return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)]);
	};

	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header[8] = 8;
	const rows = Buffer.alloc((width + 1) * height, grey);
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND', Buffer.alloc(0)),
	]);
}
