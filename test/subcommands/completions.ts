import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {type ExecutionContext} from 'ava';
import {spawn} from '@lydell/node-pty';
import {bashScript} from '../../source/subcommands/completions/bash.js';
import {fishScript} from '../../source/subcommands/completions/fish.js';
import {zshScript} from '../../source/subcommands/completions/zsh.js';
import {forms} from '../../source/subcommands/options.js';
import {subcommands} from '../../source/subcommands/index.js';

const names = subcommands.map(({name}) => name);

/** A test for each shell that is there; the others are told as skipped. */
const testIn = (shell: 'bash' | 'zsh' | 'fish', title: string, run: (t: ExecutionContext) => Promise<void> | void) => {
	const isThere = spawnSync(shell, ['--version']).status === 0;
	// Windows’s pseudo-terminals and its bash know other paths.
	const isFit = isThere && process.platform !== 'win32';
	(isFit ? test : test.skip)(`${shell}: ${title}${isFit ? '' : ` (there is no ${shell} here)`}`, run);
};

/** A folder with a file, another folder and a shell's script in it. */
function arrange(t: ExecutionContext, script: string): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'dwread-completions-'));
	t.teardown(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	writeFileSync(path.join(folder, 'page one.txt'), '');
	writeFileSync(path.join(folder, 'script'), script);
	return folder;
}

/** What bash is given for the last of the words, and, in brackets, what it is told to look for itself. */
function bashOffers(folder: string, ...words: readonly string[]): readonly string[] {
	const code =
		String.raw`source ./script; compopt() { echo "[$2]"; }; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _dwread; printf "%s\n" "$`
		+ '{COMPREPLY[@]}"';
	const {stdout, stderr} = spawnSync('bash', ['--norc', '-c', code, 'bash', 'dwread', ...words], {cwd: folder, encoding: 'utf8'});
	return [...stderr.split('\n'), ...stdout.split('\n')].filter(Boolean);
}

testIn('bash', 'commands, options, their values, and files come where they can stand', t => {
	const folder = arrange(t, bashScript());
	const offers = (...words: readonly string[]) => bashOffers(folder, ...words);
	t.deepEqual(offers('').toSorted(), [...names, '[default]'].toSorted());
	t.deepEqual(offers('compl'), ['[default]', 'completions']);
	t.deepEqual(offers('list', '--ord'), ['--order']);
	t.deepEqual(offers('list', '--order', 'ne'), ['newest']);
	t.deepEqual(offers('list', '--order', '=', 'un'), ['unread']);
	t.deepEqual(offers('list', '--order', '='), [...forms.order.choices]);
	t.deepEqual(offers('export', '-f', ''), [...forms.format.choices]);
	t.true(offers('--library', 'somewhere', 'doctor', '--').includes('--empty-trash'));
	t.false(offers('list', '--').includes('--empty-trash'));
	t.true(offers('list', '--').includes('--library'));
	t.deepEqual(offers('--library', ''), ['[dirnames]']);
	t.deepEqual(offers('list', '--limit', ''), []);
	t.deepEqual(offers('add', ''), ['[default]']);
	t.deepEqual(offers('add', 'page.txt', ''), ['[default]']);
	t.deepEqual(offers('add', '--', '--'), ['[default]']);
	t.deepEqual(offers('star', ''), []);
	t.deepEqual(offers('feeds', ''), ['list', 'add', 'remove', 'import', 'export']);
	t.deepEqual(offers('feeds', 'import', ''), ['[default]']);
	t.deepEqual(offers('completions', ''), ['bash', 'zsh', 'fish']);
	t.deepEqual(offers('completions', 'bash', ''), []);
	// A file to be read is no command, so what follows is none either.
	t.deepEqual(offers('page.txt', 'li'), []);
});

const telling = String.raw`dwread() { local IFS="|"; printf "%s" "<$*>"; printf "<%s>\n" end; }; source ./script`;
const lines = ['expo', 'list --ord', 'list --order=unr', 'add pag', 'feeds imp'];
const completed = ['export', 'list|--order', 'list|--order=unread', 'add|page one.txt', 'feeds|import'];

/** Types the lines, each ending with a tab, into an interactive shell, and gives what then stands behind its prompt. */
async function typed([shell, ...args]: readonly [string, ...string[]], folder: string, begin: string): Promise<readonly string[]> {
	const child = spawn(shell, args, {
		cwd: folder, cols: 200, env: {
			PATH: process.env.PATH, HOME: folder, TERM: 'dumb', PS1: '> ',
		},
	});
	let output = '';
	const watchers = new Set<() => void>();
	child.onData(data => {
		output += data;
		for (const watcher of watchers) {
			watcher();
		}
	});
	const shown = async (expected: string, from: number) => new Promise<void>((resolve, reject) => {
		const timer = setTimeout(() => {
			const shownInstead = JSON.stringify(output.slice(from));
			reject(new Error(`${shell} never showed “${expected}” but: ${shownInstead}`));
		}, 20_000);
		const check = () => {
			if (!output.slice(from).includes(expected)) {
				return;
			}

			clearTimeout(timer);
			watchers.delete(check);
			resolve();
		};

		watchers.add(check);
		check();
	});
	try {
		child.write(`${begin}; printf 'rea%s\\n' dy\r`);
		await shown('ready', 0);
		const found: string[] = [];
		for (const line of lines) {
			const from = output.length;
			// What is completed is told by the shell itself: a command that prints its words.
			child.write(`dwread ${line}\t`);
			await shown(line, from);
			child.write('\r');
			await shown('<end>', from);
			found.push(output.slice(from).split('><end>', 1)[0]!.split('<').at(-1)!);
		}

		return found;
	} finally {
		child.kill('SIGKILL');
	}
}

testIn('bash', 'a tab completes what is typed', async t => {
	const folder = arrange(t, bashScript());
	t.deepEqual(await typed(['bash', '--norc', '-i'], folder, telling), completed);
});

testIn('zsh', 'a tab completes what is typed', async t => {
	const folder = arrange(t, zshScript());
	const found = await typed(['zsh', '-f'], folder, `autoload -Uz compinit; compinit -u -D; ${telling}`);
	// It begins the value at once.
	t.deepEqual(found.map(words => words.replace(/=$/v, '')), completed);
});

testIn('fish', 'commands, options, their values, and files come where they can stand', t => {
	const folder = arrange(t, fishScript());
	const offers = (line: string) => {
		const {stdout, stderr} = spawnSync('fish', ['--no-config', '-c', `source ./script; complete -C ${JSON.stringify(`dwread ${line}`)}`], {
			cwd: folder, encoding: 'utf8', env: {PATH: process.env.PATH, HOME: folder},
		});
		return [...stderr.split('\n'), ...stdout.split('\n')].filter(Boolean).map(offer => offer.split('\t', 1)[0]!.replaceAll(String.raw`\ `, ' '));
	};

	t.deepEqual(offers('').toSorted(), [...names, 'page one.txt', 'script'].toSorted());
	t.deepEqual(offers('list --ord'), ['--order']);
	t.deepEqual(offers('list --order '), [...forms.order.choices].toSorted());
	t.deepEqual(offers('--library somewhere export -f h'), ['html']);
	t.true(offers('doctor --').includes('--empty-trash'));
	t.false(offers('list --').includes('--empty-trash'));
	t.deepEqual(offers('add pag'), ['page one.txt']);
	t.deepEqual(offers('star pag'), []);
	t.deepEqual(offers('feeds im'), ['import']);
	t.deepEqual(offers('feeds import pag'), ['page one.txt']);
	t.deepEqual(offers('completions bash '), []);
});

test('every command, option and value of the table is in every script', t => {
	const values = Object.values(forms).flatMap(form => 'choices' in form ? form.choices : []);
	for (const script of [bashScript(), zshScript(), fishScript()]) {
		for (const word of [...names, ...Object.keys(forms), ...values]) {
			t.true(script.includes(word), `“${word}”`);
		}
	}
});
