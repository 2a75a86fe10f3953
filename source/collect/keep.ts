/** Storing one article with all that came with it. */
import {type Found, type SavedState} from '../import/forms/form.js';
import {type Library, type Stored} from '../library/library.js';
import {keepOriginal, renameOriginals, type OriginalKind} from '../library/originals.js';
import {addArticle} from './add-article.js';
import {withOwnPictures} from './pictures.js';

export type Kept = Found & {readonly kind: OriginalKind; readonly state?: SavedState};

/** Stores the article, its original and its own pictures; what a person did with it elsewhere, where it is new here. */
export function keepArticle(library: Library, {article, original, pictures, kind, state}: Kept): Stored {
	const stored = addArticle(library, withOwnPictures(library.folder, article, pictures));
	const {key} = stored.entry;
	if (stored.former !== undefined) {
		renameOriginals(library.folder, stored.former, key);
	}

	keepOriginal(library.folder, key, kind, original);
	// An article that was here before has marks of its own, which an older list must not overrule.
	if (stored.outcome === 'stored' && state) {
		const {read, starred, tags = []} = state;
		library.note(key, {
			...(read === true && {read}),
			...(starred === true && {starred}),
			...(tags.length > 0 && {tags: Object.fromEntries(tags.map(tag => [tag, true]))}),
		});
	}

	return stored;
}
