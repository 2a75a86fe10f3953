/** What links lead to, with the answers remembered: the list asks for the same links with every frame, and a page after it. */
import {remembering} from '../remembering.js';
import {type Find} from './find-article.js';
import {type Index} from './index/index.js';

const mostAnswers = 2000;
const questionOf = (...[link, from]: Parameters<Find>) => JSON.stringify([link.key, link.url, link.title, from?.key]);

export type Links = {
	readonly resolve: Find;
	/** By addresses and titles alone. */
	readonly resolveExactly: Find;
	/** To be called when articles came, went or changed. */
	readonly forget: () => void;
};

export function linksThrough({findExactly, findAlike}: Pick<Index, 'findExactly' | 'findAlike'>): Links {
	const exactly = remembering(findExactly, questionOf, mostAnswers);
	const alike = remembering(findAlike, questionOf, mostAnswers);
	return {
		resolve: (link, from) => exactly.ask(link, from) ?? alike.ask(link, from),
		resolveExactly: exactly.ask,
		forget() {
			exactly.forget();
			alike.forget();
		},
	};
}
