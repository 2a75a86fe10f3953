/** Reading what a source holds. Here alone it is decided where that is done. */
import {type ReadItem} from '../import/forms.js';
import {type Source} from '../import/forms/form.js';

export type Importer = {
	/** Everything that a source holds; what can't be read is among it as refused. */
	readonly read: (source: Source) => AsyncIterable<ReadItem>;
	readonly close: () => Promise<void>;
};

export function openImporter(_options: {readonly signal?: AbortSignal} = {}): Importer {
	return {
		async * read(source) {
			const {readItems} = await import('../import/forms.js');
			yield * readItems(source);
		},
		async close() {
			// Nothing is open.
		},
	};
}
