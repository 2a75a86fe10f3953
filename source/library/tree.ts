/** The Markdown files below a folder. Links, hidden files and what sync tools and editors leave are passed over. */
import fs from 'node:fs';
import path from 'node:path';

/** What a folder holds. Paths are below the root, with `/`. */
export type Folder = {
	readonly files: readonly string[];
	readonly folders: readonly string[];
};

const deepest = 20;

/** What a folder holds. One that can't be read, or is too deep, is an empty one. */
export function listFolder(root: string, folder: string): Folder {
	const children = childrenOf(path.join(root, folder)).filter(({name}) => !/^\.|~$|\.tmp$/v.test(name));
	const below = (name: string) => folder === '' ? name : `${folder}/${name}`;
	return {
		files: children.filter(child => child.isFile() && /\.(?:md|markdown)$/iv.test(child.name)).map(({name}) => below(name)),
		folders: folder.split('/').length >= deepest ? [] : children.filter(child => child.isDirectory()).map(({name}) => below(name)),
	};
}

function childrenOf(place: string): readonly fs.Dirent[] {
	try {
		return fs.readdirSync(place, {withFileTypes: true});
	} catch {
		return [];
	}
}

/** All files below a folder. */
export function filesBelow(root: string, folder = ''): readonly string[] {
	const {files, folders} = listFolder(root, folder);
	return [...files, ...folders.flatMap(inner => filesBelow(root, inner))];
}

/** One state of a file: equal texts are equal states. */
export type Stamp = {readonly changed: number; readonly size: number; readonly text: string};

/** The file's size, of a stamp's text. */
export function sizeIn(stamp: string): number {
	return Number(stamp.split(' ', 2)[1] ?? 0);
}

/** The state of a regular file; `undefined` where there is none. */
export function stampOf(file: string): Stamp | undefined {
	const stat = fs.lstatSync(file, {throwIfNoEntry: false});
	return stat?.isFile() ? {changed: stat.mtimeMs, size: stat.size, text: `${stat.mtimeMs} ${stat.size} ${stat.ino}`} : undefined;
}
