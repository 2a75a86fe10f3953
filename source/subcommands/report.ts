/** What is shown while articles are brought in: a bar on a terminal, a line an event elsewhere, JSON for scripts. */
import process from 'node:process';
import {cleanLine} from '../clean.js';
import {type CollectEvent, type Summary} from '../collect/events.js';

export type Report = {
	readonly tell: (event: CollectEvent) => void;
	/** What became of everything, as the last line. */
	readonly end: (summary: Summary, wasStopped: boolean) => void;
};

export type ReportOptions = {
	readonly isJson: boolean;
	/** Whether articles that were stored as they are now are named one by one. */
	readonly isUnchangedTold?: boolean;
};

type Progress = {readonly done: number; readonly found: number};

/** The bar is drawn as often as this, in milliseconds. */
const drawnEvery = 100;

export function openReport({isJson, isUnchangedTold = true}: ReportOptions): Report {
	const begun = performance.now();
	const isDrawn = !isJson && process.stderr.isTTY && process.env.TERM !== 'dumb';
	const counts = new Map<string, number>([['stored', 0], ['updated', 0], ['unchanged', 0], ['kept', 0], ['refused', 0]]);
	let progress: Progress = {done: 0, found: 0};
	let drawnAt = 0;
	let waiting = '';

	const draw = (isNow: boolean) => {
		if (!isDrawn || (!isNow && performance.now() - drawnAt < drawnEvery)) {
			return;
		}

		drawnAt = performance.now();
		process.stderr.write(`\r${barLine(progress, counts, drawnAt - begun, process.stderr.columns, waiting)}\u{1B}[K`);
	};

	// The time left goes on while nothing happens.
	const timer = isDrawn
		? setInterval(() => {
			draw(true);
		}, 1000).unref()
		: undefined;

	/** A line in place of the bar, which comes again below it. */
	const say = (stream: NodeJS.WriteStream, text: string) => {
		if (isDrawn) {
			process.stderr.write('\r\u{1B}[K');
		}

		stream.write(`${cleanLine(text)}\n`);
		draw(true);
	};

	return {
		tell(event) {
			if (event.type === 'progress') {
				progress = event;
				waiting = '';
				draw(false);
				return;
			}

			const count = counts.get(event.type);
			if (count !== undefined) {
				counts.set(event.type, count + 1);
			}

			if (isJson) {
				process.stdout.write(`${JSON.stringify(cleaned(event))}\n`);
				return;
			}

			waiting = event.type === 'waiting' ? lineOf(event) : waiting;
			const isSaid = isDrawn
				? event.type === 'refused' || event.type === 'feed' || (event.type !== 'waiting' && event.type !== 'pictures' && progress.found <= 10)
				: event.type !== 'pictures';
			if (isSaid && (isUnchangedTold || event.type !== 'unchanged')) {
				say(event.type === 'refused' || event.type === 'waiting' ? process.stderr : process.stdout, lineOf(event));
			}

			draw(false);
		},
		end(summary, wasStopped) {
			clearInterval(timer);
			if (isJson) {
				process.stdout.write(`${JSON.stringify({
					type: 'summary', ...summary, refused: summary.refused.length, stopped: wasStopped,
				})}\n`);
				return;
			}

			if (isDrawn) {
				process.stderr.write('\r\u{1B}[K');
			}

			const line = summaryLine(summary);
			const total = summary.stored + summary.updated + summary.unchanged + summary.kept + summary.refused.length + summary.feeds;
			if (wasStopped) {
				process.stderr.write(
					`dwread: stopped; ${line}${summary.left > 0 ? `; ${summary.left} left` : ''}. The same command goes on from here.\n`,
				);
			} else if (total !== 1) {
				process.stderr.write(`dwread: ${line}\n`);
			}
		},
	};
}

function lineOf(event: Exclude<CollectEvent, {readonly type: 'progress'}>): string {
	switch (event.type) {
		case 'stored':
		case 'updated':
		case 'unchanged':
		case 'kept': {
			const edited = event.type === 'kept' ? `; it was edited by hand. To have it anew: dwread remove ${event.key}, and add it again` : '';
			const note = event.instead === undefined ? '' : `; only what the feed has of it: ${event.instead}`;
			return `${event.type}: ${event.title} (${event.key})${note}${edited}`;
		}

		case 'refused': {
			return `dwread: refused: ${event.name.length > 200 ? `${event.name.slice(0, 200)}…` : event.name}: ${event.reason}`;
		}

		case 'waiting': {
			return `dwread: waiting ${Math.ceil(event.milliseconds / 1000)} s for ${event.name}`;
		}

		case 'feed': {
			return `${event.isNew ? 'feed kept' : 'feed kept already'}: ${event.title} (${event.address})`;
		}

		case 'pictures': {
			return `pictures: ${event.count} of ${event.key}`;
		}
	}
}

/** `12 stored, 1 updated, 3 unchanged, 2 refused`; what there is none of only where there is nothing else. */
export function summaryLine({stored, updated, unchanged, kept, feeds, pictures, refused}: Summary): string {
	const parts = [
		[stored, 'stored'],
		[updated, 'updated'],
		[unchanged, 'unchanged'],
		[kept, 'kept as edited'],
		[feeds, feeds === 1 ? 'feed kept' : 'feeds kept'],
		[pictures, pictures === 1 ? 'picture' : 'pictures'],
		[refused.length, 'refused'],
	] as const;
	const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
	return said.length === 0 ? 'nothing new' : said.join(', ');
}

/** `[████░░░░] 12/30 · 5.2/s · 4 s left · 10 stored, 2 refused`, in one row of the terminal. */
export function barLine({done, found}: Progress, counts: ReadonlyMap<string, number>, elapsed: number, columns: number, waiting: string): string {
	const cells = Math.max(4, Math.min(20, columns - 60));
	const full = found === 0 ? 0 : Math.floor(cells * done / found);
	const rate = done === 0 ? 0 : done / Math.max(0.001, elapsed / 1000);
	const left = rate === 0 || done === found ? '' : ` · ${spanOf((found - done) / rate)} left`;
	const said = [...counts].filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
	const text = ` ${done}/${found} · ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s${left}${said.length === 0 ? '' : ` · ${said.join(', ')}`}${waiting === '' ? '' : ` · ${waiting.replace(/^dwread: /v, '')}`}`;
	return `[${'█'.repeat(full)}${'░'.repeat(cells - full)}]${text.slice(0, Math.max(0, columns - cells - 3))}`;
}

function spanOf(seconds: number): string {
	if (seconds < 90) {
		return `${Math.ceil(seconds)} s`;
	}

	return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

function cleaned(event: CollectEvent): unknown {
	return Object.fromEntries(Object.entries(event).map(([name, value]) => [name, typeof value === 'string' ? cleanLine(value) : value as unknown]));
}
