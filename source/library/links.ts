/** What links lead to, with the answers remembered: the list asks for the same links with every frame, and a page after it. */
import {type Entry} from '../article.js';
import {type Find} from './find-article.js';
import {type Index} from './index/index.js';

const mostAnswers = 2000;

export type Links = {
	readonly resolve: Find;
	/** By addresses and titles alone. */
	readonly resolveExactly: Find;
	/** To be called when articles came, went or changed. */
	readonly forget: () => void;
};

export function linksThrough({findExactly, findAlike}: Pick<Index, 'findExactly' | 'findAlike'>): Links {
	const exactly = remembering(findExactly);
	const alike = remembering(findAlike);
	return {
		resolve: (link, from) => exactly.find(link, from) ?? alike.find(link, from),
		resolveExactly: exactly.find,
		forget() {
			exactly.forget();
			alike.forget();
		},
	};
}

function remembering(find: Find): {readonly find: Find; readonly forget: () => void} {
	const answers = new Map<string, Entry | undefined>();
	return {
		find(link, from) {
			const question = JSON.stringify([link.key, link.url, link.title, from?.key]);
			if (!answers.has(question)) {
				if (answers.size > mostAnswers) {
					answers.clear();
				}

				answers.set(question, find(link, from));
			}

			return answers.get(question);
		},
		forget() {
			answers.clear();
		},
	};
}
