/** Which links of an article lead on to others. */
import {walkBlocks, type Article} from '../article.js';
import {addressOf} from '../state/addresses.js';

/** The addresses of its related links, each once. Links within the text are no invitation to read on. */
export function linksToFollow({blocks}: Article): readonly string[] {
	const addresses = walkBlocks(blocks)
		.flatMap(block => (block.type === 'related' ? [addressOf(block)] : []))
		.filter(address => address !== undefined);
	return [...new Set(addresses)];
}
