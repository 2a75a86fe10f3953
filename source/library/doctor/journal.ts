/** The journal's lines, and whether they could be fewer. */
import fs from 'node:fs';
import path from 'node:path';
import {type Journal} from '../journal.js';
import {isForeign, readFact} from '../journal/fact.js';
import {journalFiles, readLines} from '../journal/files.js';
import {counted, mending, type Finding} from './finding.js';

/** Ahead of the clock, in milliseconds. */
const tolerated = 2 * 86_400_000;

type Lines = {facts: number; torn: number; foreign: number; future: number; readonly closed: string[]};

function count(folder: string, now: Date): Lines {
	const lines: Lines = {
		facts: 0, torn: 0, foreign: 0, future: 0, closed: [],
	};
	const latest = new Date(now.getTime() + tolerated).toISOString();
	for (const name of journalFiles(folder)) {
		try {
			const handle = fs.openSync(path.join(folder, name), 'r');
			try {
				readLines(handle, 0, line => {
					const fact = readFact(line);
					lines.facts += fact ? 1 : 0;
					lines.future += fact && fact.at > latest ? 1 : 0;
					lines.foreign += !fact && isForeign(line) ? 1 : 0;
					lines.torn += !fact && !isForeign(line) && line.trim() !== '' ? 1 : 0;
				});
			} finally {
				fs.closeSync(handle);
			}
		} catch {
			lines.closed.push(name);
		}
	}

	return lines;
}

/** Makes one file of this device's, which drops torn lines there and what later facts made void. */
export function mendJournal(folder: string, journal: Journal, now: Date): readonly Finding[] {
	const before = count(folder, now);
	const needed = [...journal.facts()].length;
	const compacted = before.torn > 0 || before.facts > needed || journalFiles(folder).length > 1
		? mending({area: 'journal', kind: 'compacted'}, () => {
			const {filesBefore, filesAfter, bytesBefore, bytesAfter} = journal.compact();
			return filesBefore <= filesAfter && bytesBefore === bytesAfter
				? undefined
				: {
					area: 'journal',
					kind: 'compacted',
					outcome: 'mended',
					count: filesBefore,
					text: `this device’s journal is ${counted(bytesAfter, 'byte')} in ${counted(filesAfter, 'file')} now, and was ${counted(bytesBefore, 'byte')} in ${filesBefore.toLocaleString('en')}`,
					details: [],
				};
		})
		: [];
	const after = count(folder, now);
	return [
		...(before.torn === 0
			? []
			: [
				{
					area: 'journal',
					kind: 'torn',
					outcome: after.torn === 0 ? 'mended' : 'left',
					count: before.torn,
					text: `${counted(before.torn, 'line')} of the journal ${before.torn === 1 ? 'is' : 'are'} torn${after.torn === 0 ? ', and gone now' : '; passed over'}`,
					details: [],
				} as const,
			]),
		...(before.foreign === 0
			? []
			: [
				{
					area: 'journal',
					kind: 'foreign',
					outcome: 'left',
					count: before.foreign,
					text: `${counted(before.foreign, 'line')} of the journal ${before.foreign === 1 ? 'is' : 'are'} of a kind that this dwread doesn’t know; kept`,
					details: [],
				} as const,
			]),
		...(after.future === 0
			? []
			: [
				{
					area: 'journal',
					kind: 'future',
					outcome: 'left',
					count: after.future,
					text: `${counted(after.future, 'fact')} ${after.future === 1 ? 'is' : 'are'} dated ahead of this clock; check the clocks of your devices`,
					details: [],
				} as const,
			]),
		...(after.closed.length === 0
			? []
			: [
				{
					area: 'journal',
					kind: 'unreadable',
					outcome: 'person',
					count: after.closed.length,
					text: `${counted(after.closed.length, 'file')} of the journal can’t be read; check who owns ${after.closed.length === 1 ? 'it' : 'them'}`,
					details: after.closed,
				} as const,
			]),
		...compacted,
	];
}
