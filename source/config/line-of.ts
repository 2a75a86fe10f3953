/** Where a name stands in a file of settings. The parser doesn't say, so its lines are looked through. */

type Line = {readonly names: readonly string[]; readonly line: number};

/**
The line, from 1 on, of what stands under these names; else of the same command for all contexts, else of the nearest
table around it.
*/
export function lineOf(file: string, names: readonly string[]): number | undefined {
	const lines = linesOf(file);
	const everywhere = names.length === 3 ? [names[0]!, names[2]!] : names;
	const [around] = lines
		.filter(line => line.names.every((name, depth) => name === names[depth]))
		.toSorted((a, b) => b.names.length - a.names.length);
	return (lines.find(line => isSame(line.names, names)) ?? lines.find(line => isSame(line.names, everywhere)) ?? around)?.line;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((name, index) => name === b[index]);
}

/** The lines that begin a table or a setting, with the names from the top. */
function linesOf(file: string): readonly Line[] {
	let table: readonly string[] = [];
	return file.split('\n').flatMap((given, index) => {
		const text = given.trim();
		const line = index + 1;
		if (text.startsWith('[')) {
			table = split(text.slice(0, text.indexOf(']')));
			return [{names: table, line}];
		}

		return text.startsWith('#') || !text.includes('=') ? [] : [{names: [...table, ...split(text.slice(0, text.indexOf('=')))], line}];
	});
}

function split(names: string): readonly string[] {
	return names
		.matchAll(/"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[\w\-]+)/gv)
		.map(({groups}) => groups!.double ?? groups!.single ?? groups!.bare!)
		.toArray();
}
