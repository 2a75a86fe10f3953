/** Setting articles with what the library knows of their links. */
import {type Article} from '../article.js';
import {type Library} from '../library/library.js';
import type * as loadedPress from '../press.js';
import {type DateStyle} from '../render/dates.js';
import {type Page} from '../render/page.js';
import {type Look} from '../state/state.js';

/** What is loaded with the first article. */
export type Press = typeof loadedPress;

type Given = {readonly library: Library; readonly look: Look; readonly dates?: DateStyle};

/** More articles than these that lead to one are not listed at its foot; its story has them. */
const mostBacklinks = 50;

export function pageSetter({library, look, dates}: Given): (press: Press, article: Article, measure: number) => Page {
	const isRead = (key: string) => library.marks(key).read === true;
	return (press, article, measure) => {
		const from = library.entry(article.key);
		return press.setPage(article, {
			measure,
			bidi: look.bidi,
			dates,
			resolve(link) {
				const target = library.resolve(link, from);
				return target && {key: target.key, read: isRead(target.key)};
			},
			backlinks: library.lists.backlinks(article.key).slice(0, mostBacklinks).map(({key, title, published}) => ({
				key, title, published, read: isRead(key),
			})),
		});
	};
}
