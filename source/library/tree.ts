/** The Markdown files below a folder, listed again only where something changed. */
import fs from 'node:fs';
import path from 'node:path';

/** A folder as it was listed. Paths are relative, with `/`. */
type Folder = {
	readonly changed: number;
	readonly listed: number;
	readonly files: readonly string[];
	readonly folders: readonly string[];
};

export type Tree = ReadonlyMap<string, Folder>;

const deepest = 20;

/**
The tree of folders, those of `known` that are as they were taken from there. Links, hidden files and what sync tools and
editors leave are not in it. A folder that can't be read is an empty one.
*/
export function readTree(root: string, known: Tree = new Map()): Tree {
	const tree = new Map<string, Folder>();
	const open: Array<{readonly folder: string; readonly depth: number}> = [{folder: '', depth: 0}];
	for (let next = open.pop(); next; next = open.pop()) {
		const {folder, depth} = next;
		const listing = readFolder(root, folder, known.get(folder));
		if (!listing) {
			continue;
		}

		tree.set(folder, listing);
		open.push(...listing.folders.filter(() => depth < deepest).map(inner => ({folder: inner, depth: depth + 1})));
	}

	return tree;
}

function readFolder(root: string, folder: string, known: Folder | undefined): Folder | undefined {
	const place = path.join(root, folder);
	const stat = fs.lstatSync(place, {throwIfNoEntry: false});
	if (!stat?.isDirectory()) {
		return undefined;
	}

	// A folder that changed just before it was listed can change once more without a newer time.
	if (known?.changed === stat.mtimeMs && known.listed > known.changed + 2000) {
		return known;
	}

	const listed = Date.now();
	const children = childrenOf(place).filter(({name}) => !/^\.|~$|\.tmp$/v.test(name));
	const below = (name: string) => folder === '' ? name : `${folder}/${name}`;
	return {
		changed: stat.mtimeMs,
		listed,
		files: children.filter(child => child.isFile() && /\.(?:md|markdown)$/iv.test(child.name)).map(({name}) => below(name)),
		folders: children.filter(child => child.isDirectory()).map(({name}) => below(name)),
	};
}

function childrenOf(place: string): readonly fs.Dirent[] {
	try {
		return fs.readdirSync(place, {withFileTypes: true});
	} catch {
		return [];
	}
}

/** Whether two trees list the same files. */
export function isSameTree(a: Tree, b: Tree): boolean {
	return a.size === b.size && a.entries().every(([name, folder]) => b.get(name) === folder);
}

export function filesOf(tree: Tree): readonly string[] {
	return tree.values().flatMap(({files}) => files).toArray();
}

/** One state of a file: equal texts are equal states. */
export type Stamp = {readonly changed: number; readonly size: number; readonly text: string};

/** The state of a regular file; `undefined` where there is none. */
export function stampOf(file: string): Stamp | undefined {
	const stat = fs.lstatSync(file, {throwIfNoEntry: false});
	return stat?.isFile() ? {changed: stat.mtimeMs, size: stat.size, text: `${stat.mtimeMs} ${stat.size} ${stat.ino}`} : undefined;
}
