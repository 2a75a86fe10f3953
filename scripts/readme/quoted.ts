import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {libraryMessage, rowsMessage} from '../../source/effects.js';
import {openLibrary} from '../../source/library/library.js';
import {packageFolder} from '../../source/package-folder.js';
import {setPage} from '../../source/render/set-page.js';
import {queryForms} from '../../source/search/query-help.js';
import {frame} from '../../source/screens/frame.js';
import {keysLabel} from '../../source/state/help.js';
import {groups, type BindingGroup} from '../../source/state/keys.js';
import {startProgram} from '../../source/state/program.js';
import {initialState} from '../../source/state/state.js';
import {usage} from '../../source/subcommands/usage.js';

/** The readme with what stands between `<!-- name -->` and `<!-- /name -->` made anew. */
export function quotedReadme(readme: string): string {
	const quotes = {
		screens: screens(), keys: keyTable(), queries: queryTable(), usage: fenced(usage()),
	};
	let text = readme;
	for (const [name, quote] of Object.entries(quotes)) {
		const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
		const [before, rest] = text.split(open);
		const after = rest?.split(close)[1];
		if (after === undefined) {
			throw new Error(`readme.md lacks ${open} or ${close}`);
		}

		text = `${before!}${open}\n\n${quote}\n\n${close}${after}`;
	}

	return text;
}

function fenced(text: string): string {
	return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

/** The list, and one of the articles with a link selected, as they look in 80 columns. */
function screens(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'dwread-readme-'));
	try {
		const library = openLibrary({
			folder: path.join(folder, 'library'), bundled: path.join(packageFolder, 'articles'), deviceFolder: folder, cache: folder,
		});
		const program = startProgram(
			initialState({size: {columns: 80, rows: 21}, look: {colours: false, bidi: 'logical', hyperlinks: false}}),
			(effect, send) => {
				if (effect.type === 'rows') {
					send(rowsMessage(library, effect));
				}

				if (effect.type !== 'open') {
					return;
				}

				const article = library.read(effect.key);
				const page = setPage(article, {
					measure: effect.measure,
					bidi: 'logical',
					resolve(link) {
						const target = library.resolve(link);
						return target && {key: target.key, read: false};
					},
				});
				send({
					type: 'opened',
					article,
					page,
					back: [],
					forward: [],
				});
			},
		);
		program.send(libraryMessage(library));
		const text = () => frame(program.state()).map(line => line.replaceAll(/\u{1B}\[[\d;]*m/gv, '').trimEnd()).join('\n');
		// Terminals mix scripts well, readmes don't: the oldest articles are in English.
		for (const key of ['S', 'S', 'enter', 'g']) {
			program.send({type: 'key', key});
		}

		const list = text();
		for (const key of ['enter', 'd', 'tab']) {
			program.send({type: 'key', key});
		}

		return `${fenced(list)}\n\n${fenced(text())}`;
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

/** What a query can say, as in the help. */
function queryTable(): string {
	return ['| typed | finds |', '| --- | --- |', ...queryForms.map(([form, meaning]) => `| \`${form}\` | ${meaning} |`)].join('\n');
}

/** One row for what keys are for, as in the help; what is the same in the list and in an article only once. */
function keyTable(): string {
	const told = new Set<string>();
	const row = (where: string, {title, rows}: BindingGroup) => {
		const keys = rows.map(binding => `\`${keysLabel(binding.keys)}\` ${binding.help}`).filter(line => !told.has(line));
		for (const line of keys) {
			told.add(line);
		}

		return keys.length === 0 ? [] : [`| ${where} | ${title.toLowerCase()} | ${keys.join(' · ')} |`];
	};

	return [
		'| where | for | keys |',
		'| --- | --- | --- |',
		...groups('list').flatMap(group => row('list', group)),
		...groups('reader').flatMap(group => row('article', group)),
	].join('\n');
}
