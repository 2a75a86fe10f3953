/** What happens while articles are brought in, as it is told to who shows it. */

/** `kept`: the article was edited by hand, and is left as it is. */
export type Outcome = 'stored' | 'updated' | 'unchanged' | 'kept';

export type CollectEvent =
	| {
		readonly type: Outcome;
		/** Where it came from: a file's name, an address. */
		readonly name: string;
		readonly key: string;
		readonly title: string;
		/** The file below the library's articles. */
		readonly path: string;
		/** Why only what a feed had of it could be stored. */
		readonly instead?: string;
	}
	| {readonly type: 'refused'; readonly name: string; readonly reason: string}
	/** A server or a failure makes us wait for more than the usual pause. */
	| {readonly type: 'waiting'; readonly name: string; readonly milliseconds: number}
	/** A feed is kept from now on, or was before. */
	| {readonly type: 'feed'; readonly address: string; readonly title: string; readonly isNew: boolean}
	/** The pictures of an article were fetched. */
	| {readonly type: 'pictures'; readonly key: string; readonly count: number; readonly refused: number}
	/** Of so many pages and files found so far. */
	| {readonly type: 'progress'; readonly done: number; readonly found: number};

export type Refusal = {readonly name: string; readonly reason: string};

/** What became of everything. */
export type Summary = {
	readonly stored: number;
	readonly updated: number;
	readonly unchanged: number;
	readonly kept: number;
	readonly feeds: number;
	readonly pictures: number;
	readonly refused: readonly Refusal[];
	/** Pages and files that were not come to, because it was stopped. */
	readonly left: number;
};

export type Tally = {
	readonly tell: (event: CollectEvent) => void;
	/** Another page or file to do; the function given back says that it is done. */
	readonly begin: () => (isDone: boolean) => void;
	readonly summary: () => Summary;
};

/** Counts what happens, and passes it on. */
export function openTally(onEvent: (event: CollectEvent) => void): Tally {
	const counts = {
		stored: 0, updated: 0, unchanged: 0, kept: 0, feeds: 0, pictures: 0, left: 0,
	};
	const refused: Refusal[] = [];
	let found = 0;
	let done = 0;
	const count = (event: CollectEvent) => {
		switch (event.type) {
			case 'stored':
			case 'updated':
			case 'unchanged':
			case 'kept': {
				counts[event.type]++;
				break;
			}

			case 'refused': {
				refused.push({name: event.name, reason: event.reason});
				break;
			}

			case 'pictures': {
				counts.pictures += event.count;
				break;
			}

			case 'feed': {
				counts.feeds += Number(event.isNew);
				break;
			}

			case 'waiting':
			case 'progress': {
				break;
			}
		}
	};

	return {
		tell(event) {
			count(event);
			onEvent(event);
		},
		begin() {
			found++;
			onEvent({type: 'progress', done, found});
			return isDone => {
				if (!isDone) {
					counts.left++;
					return;
				}

				done++;
				onEvent({type: 'progress', done, found});
			};
		},
		summary: () => ({...counts, refused}),
	};
}
