import {type Article} from '../article.js';
import {noteWritten} from '../library/edited.js';
import {type Library, type Stored} from '../library/library.js';

/** Stores an article, and notes what its file is now, so that what a person changes there is known for that. */
export function addArticle(library: Library, article: Article): Stored {
	const stored = library.add(article);
	if (stored.outcome === 'stored' || stored.outcome === 'updated') {
		noteWritten(library.folder, stored.entry);
	}

	return stored;
}
