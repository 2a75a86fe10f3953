/** Kills processes that change a library, at random moments, and checks what they leave. */
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {build} from 'rolldown';
import {openLibrary} from '../../source/library/library.js';
import {openJournal} from '../../source/library/journal.js';
import {writeMarkdown} from '../../source/markdown/write.js';
import {version, type Change} from './crash-child.js';

/** What the processes said: the last change of each key's each name, and the one that was under way when its process was killed. */
type Said = {readonly made: Map<string, Change>; readonly begun: Map<string, Change>};

const nameOf = ({key, name}: Change) => `${key} ${name === 'removed' || name === 'stored' ? 'file' : name}`;

/** One file that starts fast. Returns its path. */
export async function buildChild(folder: string): Promise<string> {
	const file = path.join(folder, 'child.mjs');
	await build({
		input: path.join(import.meta.dirname, 'crash-child.ts'),
		platform: 'node',
		logLevel: 'silent',
		output: {file, format: 'esm', codeSplitting: false},
	});
	return file;
}

/** Starts one process, kills it some time after its first change; takes down what it said. */
async function killOne(child: string, folder: string, name: string, after: number, {made, begun}: Said): Promise<void> {
	const started = spawn(process.execPath, [child, 'run', path.join(folder, 'library'), path.join(folder, 'state'), name], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	let problems = '';
	const first = new Promise<void>(resolve => {
		started.stdout.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			resolve();
		});
		started.once('exit', () => {
			resolve();
		});
	});
	started.stderr.setEncoding('utf8').on('data', (text: string) => {
		problems += text;
	});
	const closed = new Promise<void>(resolve => {
		started.once('close', () => {
			resolve();
		});
	});
	await first;
	await wait(after);
	if (started.exitCode !== null) {
		throw new Error(`The process ended by itself: ${problems}`);
	}

	started.kill('SIGKILL');
	await closed;
	// What stands behind the last line break was cut off.
	for (const line of said.split('\n').slice(0, -1)) {
		const change = JSON.parse(line.slice(1)) as Change;
		if (line.startsWith('?')) {
			begun.set(nameOf(change), change);
		} else {
			made.set(nameOf(change), change);
			begun.delete(nameOf(change));
		}
	}
}

async function killRound(child: string, folder: string, names: readonly string[], said: Said): Promise<void> {
	await Promise.all(names.map(async name => killOne(child, folder, name, Math.random() * 60, said)));
}

const versionIn = (text: string) => Number(/Version (?<number>\d+)/v.exec(text)!.groups!.number);

/** What is wrong with the library, one line each. */
function check(folder: string, {made, begun}: Said): readonly string[] {
	const library = openLibrary({folder: path.join(folder, 'library'), deviceFolder: path.join(folder, 'state'), cache: path.join(folder, 'cache')});
	const wrong: string[] = library.unreadable().map(({path: file, reason}) => `${file}: ${reason}`);
	for (const name of new Set([...made.keys(), ...begun.keys()])) {
		const key = name.split(' ', 1)[0]!;
		const allowed = begun.has(name) ? [made.get(name), begun.get(name)] : [made.get(name)];
		const isRight = name.endsWith(' file')
			? allowed.some(change => isFileAsAfter(key, change))
			: allowed.some(change => valueOf(key, name.split(' ', 2)[1]!) === (change?.value ?? (name.endsWith(' percent') ? undefined : false)));
		if (!isRight) {
			wrong.push(
				`${name}: wanted ${JSON.stringify(allowed)}, is ${JSON.stringify(library.reading(key))} ${library.entries().some(entry => entry.key === key)}`,
			);
		}
	}

	return wrong;

	function isFileAsAfter(key: string, change: Change | undefined): boolean {
		const isStored = library.entries().some(entry => entry.key === key);
		if (change === undefined || (change.name === 'removed' && change.value === true)) {
			return !isStored;
		}

		if (!isStored) {
			return false;
		}

		const text = writeMarkdown(library.read(key));
		const number = versionIn(text);
		return text === writeMarkdown(version(key, number)) && (change.name === 'removed' || number === change.value);
	}

	function valueOf(key: string, name: string) {
		const reading = library.reading(key);
		return name === 'sea' ? reading.tags.includes('sea') : (name === 'percent' ? reading.percent : reading[name as 'read' | 'starred']);
	}
}

/** Half-written files that are neither hidden nor temporary by their names. */
function strays(folder: string): readonly string[] {
	return fs.readdirSync(path.join(folder, 'library'), {recursive: true, withFileTypes: true})
		.filter(file => file.isFile() && !/\.md$|\.jsonl(?:\.[\da-f]+\.closed)?$|^\.[\da-f]+\.tmp$|^\.(?:git|st)/v.test(file.name))
		.map(file => file.name);
}

export type Kills = {
	readonly kills: number;
	/** Changes that were acknowledged, and those under way at a kill. */
	readonly acknowledged: number;
	readonly underWay: number;
	readonly wrong: readonly string[];
};

/** Kills so many processes, `together` at a time, in a library that is made anew after every twenty rounds. */
export async function killMany(scratch: string, kills: number, together: number): Promise<Kills> {
	const child = await buildChild(scratch);
	const wrong: string[] = [];
	let acknowledged = 0;
	let underWay = 0;
	let killed = 0;
	let folder = '';
	let said: Said = {made: new Map(), begun: new Map()};
	for (let round = 0; killed < kills; round++) {
		if (round % 20 === 0) {
			fs.rmSync(folder, {recursive: true, force: true});
			folder = fs.mkdtempSync(path.join(scratch, 'kill-'));
			said = {made: new Map(), begun: new Map()};
		}

		const names = ['a', 'b', 'c'].slice(0, together);

		await killRound(child, folder, names, said);
		killed += names.length;
		const found = check(folder, said);
		wrong.push(...found.map(line => `round ${round}: ${line}`), ...strays(folder).map(name => `round ${round}: ${name}`));
		acknowledged += said.made.size;
		underWay += said.begun.size;
		settle(folder, said);
	}

	return {
		kills: killed, acknowledged, underWay, wrong,
	};
}

/** From here on what the library holds is what it has to hold: a change that was under way either took place or didn't. */
function settle(folder: string, {made, begun}: Said): void {
	const journal = openJournal({folder: path.join(folder, 'library', 'journal'), device: () => 'nobody', now: () => new Date()});
	const library = openLibrary({folder: path.join(folder, 'library'), deviceFolder: path.join(folder, 'state'), cache: path.join(folder, 'cache')});
	for (const [name, {key}] of begun) {
		if (name.endsWith(' file')) {
			const isStored = library.entries().some(entry => entry.key === key);
			const change: Change = isStored
				? {key, name: 'stored', value: versionIn(writeMarkdown(library.read(key)))}
				: {key, name: 'removed', value: true};
			made.set(name, change);
		} else {
			const field = name.split(' ', 2)[1]!;
			const value = journal.value(key, field === 'sea' ? 'tag:sea' : field);
			if (typeof value === 'boolean' || typeof value === 'number') {
				made.set(name, {key, name: field, value});
			}
		}
	}

	begun.clear();
}
