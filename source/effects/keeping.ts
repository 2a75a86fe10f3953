/** What is kept of reading without being asked for: where the reader is, when an article was opened, the trail. */
import {type ReadingChanges} from '../article.js';
import {type Library} from '../library/library.js';
import {placeKeeper} from '../render/reading-place.js';
import {type Effect, type Left} from '../state/state.js';

export type Keeping = {
	readonly moved: (effect: Extract<Effect, {type: 'moved'}>) => void;
	readonly left: () => void;
	readonly opened: (key: string) => void;
	/** Where an article was left the last time. */
	readonly whereLeft: (key: string) => Left | undefined;
};

/** Articles that aren't stored, and libraries that can't be written, keep nothing. `hold` is called before anything is written. */
export function keepingFor(library: Library, hold: () => void): Keeping {
	const note = (key: string, changes: ReadingChanges) => {
		if (library.readOnly !== undefined || !library.entry(key)) {
			return;
		}

		hold();
		library.note(key, changes);
	};

	const places = placeKeeper<ReadingChanges>(note, () => performance.now());
	return {
		moved({key, place, percent}) {
			places.moved(key, {place, percent, ...(percent === 100 && {finished: true})});
		},
		left: places.leave,
		opened(key) {
			note(key, {opened: new Date().toISOString()});
		},
		whereLeft(key) {
			const {place, percent = 0} = library.reading(key);
			return place && {place, percent};
		},
	};
}
