/** What an open article needs and the list doesn't: reading Markdown, setting pages. Loaded with the first article. */
import {type Article} from './article.js';
import {type Library} from './library/library.js';

export {setPage} from './render/set-page.js';

export function readArticle(library: Library, key: string): Article {
	return library.read(key);
}
