import {spawn} from 'node:child_process';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import test, {type ExecutionContext} from 'ava';
import {rss, story} from '../helpers/news-site.js';
import {
	environmentOf,
	makeHome,
	program,
	removeHome,
	runCommand,
} from '../helpers/program.js';
import {answer, serve} from '../helpers/server.js';
import {openTerminal} from '../helpers/terminal.js';

const html = {'content-type': 'text/html; charset=utf-8'};

async function emptyHome(t: ExecutionContext): Promise<string> {
	const home = await makeHome();
	t.teardown(async () => removeHome(home));
	mkdirSync(path.join(home, 'data/dwread/articles'), {recursive: true});
	return home;
}

const site = async (t: ExecutionContext) => serve(t, (request, response) => {
	const {url = ''} = request;
	switch (url) {
		case '/robots.txt':
		case '/missing': {
			answer(response, 404);

			break;
		}

		case '/feed': {
			answer(
				response,
				200,
				{'content-type': 'application/rss+xml'},
				rss(`http://${request.headers.host}`, [{path: '/one', title: 'The story of the bridge'}]),
			);

			break;
		}

		case '/': {
			answer(
				response,
				200,
				html,
				'<!doctype html><title>News</title><link rel="alternate" type="application/rss+xml" title="Island news" href="/feed"><p>Welcome</p></html>',
			);

			break;
		}

		default: {
			const isBridge = url === '/one';
			answer(
				response,
				200,
				html,
				story(isBridge ? {title: 'The story of the bridge'} : {title: 'The story of the ferry', more: [['/one', 'The story of the bridge']]}),
			);
		}
	}
});

test.serial('addresses are added from the command line, with a line for each and a count at the end', async t => {
	const [home, server] = [await emptyHome(t), await site(t)];
	const {stdout, stderr, exitCode} = await runCommand(['add', `${server.origin}/ferry`, `${server.origin}/missing`], {home});
	t.regex(stdout, /^stored: The story of the ferry \(url:127\.0\.0\.1:\d+\/ferry\)\n$/v);
	t.is(stderr, `dwread: refused: ${server.origin}/missing: it was not found (404)\ndwread: 1 stored, 1 refused\n`);
	t.is(exitCode, 1);
	t.regex(server.requests[0]!.headers['user-agent']!, /^dwread\/\d/v);
	const json = await runCommand(['add', '--json', `${server.origin}/ferry`], {home});
	t.deepEqual(json.stdout.trim().split('\n').map(line => (JSON.parse(line) as {type: string}).type), ['unchanged', 'summary']);
	t.is(json.exitCode, 0);
});

test.serial('feeds are found, listed, brought up to date, exported, imported and removed', async t => {
	const [home, server] = [await emptyHome(t), await site(t)];
	const run = async (...words: readonly string[]) => runCommand(words, {home});
	t.regex((await run('update')).stderr, /no feeds are kept; dwread feeds add ADDRESS keeps one/v);
	t.is((await run('feeds', 'add', server.origin)).stdout, `feed kept: Island news (${server.origin}/feed)\n`);
	const update = await run('update');
	t.regex(update.stdout, /^stored: The story of the bridge \(/v);
	t.is(update.exitCode, 0);
	t.regex((await run('update')).stderr, /^dwread: Island news: asked a short time ago; again in 15 min\n/v);
	t.is((await run('feeds')).stdout, `Island news (${server.origin}/feed)\n`);
	const opml = await run('feeds', 'export');
	t.regex(opml.stdout, /xmlUrl="http:\/\/127\.0\.0\.1:\d+\/feed"/v);
	t.is((await run('feeds', 'remove', 'island news')).exitCode, 0);
	t.is((await run('feeds', 'list')).stdout, '');
	writeFileSync(path.join(home, 'feeds.opml'), opml.stdout);
	t.regex((await run('feeds', 'import', 'feeds.opml')).stdout, /^feed kept: Island news/v);
	t.is(readdirSync(path.join(home, 'data/dwread/feeds')).length, 1);
});

test.serial('in the reader, A adds an address, and a link that isn’t stored is added and read on the spot', async t => {
	const [home, server] = [await emptyHome(t), await site(t)];
	const terminal = await openTerminal({home, columns: 100, rows: 30});
	t.teardown(terminal.close);
	await terminal.waitFor('No articles yet');
	terminal.press('A', ...`${server.origin}/ferry`, 'enter');
	await terminal.waitFor('stored: The story of the ferry');
	terminal.press('enter');
	await terminal.waitFor('Read more');
	terminal.press('tab', 'enter');
	await terminal.waitFor('Add it to the library and read it');
	terminal.press('enter');
	await terminal.waitFor(rows => rows[0]!.includes('‹1') && rows.some(row => row.includes('The story of the bridge')));
	terminal.press('v');
	await terminal.waitFor('Left out (');
	terminal.press('tab');
	await terminal.waitFor('All rights reserved');
	terminal.press('q', 'Q');
	t.is((await terminal.exited).exitCode, 0);
});

test.serial('Ctrl-C stops in order: what is finished is stored, and the same command goes on', async t => {
	const home = await emptyHome(t);
	let isSlow = true;
	const server = await serve(t, (request, response) => {
		if (request.url === '/2' && isSlow) {
			response.writeHead(200, html);
			response.write('<p>');
			child.kill('SIGINT');
		} else {
			answer(response, 200, html, story({title: `Story number ${request.url!.slice(1)}`}));
		}
	});
	const words = ['add', ...[1, 2, 3].map(number => `${server.origin}/${number}`)];
	const child = spawn(process.execPath, [program, ...words], {cwd: home, env: environmentOf(home)});
	const [stderr, exitCode] = await Promise.all([child.stderr.setEncoding('utf8').toArray(), new Promise(resolve => {
		child.on('close', resolve);
	})]);
	t.is(exitCode, 130);
	t.is(stderr.join(''), 'dwread: stopped; 1 stored; 2 left. The same command goes on from here.\n');
	isSlow = false;
	const again = await runCommand(words, {home});
	t.is(again.stderr, 'dwread: 2 stored, 1 unchanged\n');
	t.deepEqual(server.asked, ['/1', '/2', '/2', '/3']);
});

test.serial('on a terminal there is a bar while it lasts, and a count at the end', async t => {
	const [home, server] = [await emptyHome(t), await site(t)];
	const terminal = await openTerminal({
		home, columns: 100, rows: 30, args: ['add', `${server.origin}/ferry`, `${server.origin}/one`, `${server.origin}/missing`],
	});
	t.teardown(terminal.close);
	t.is((await terminal.exited).exitCode, 1);
	t.regex(terminal.raw(), /\[█+░+\] 1\/3 · [\d.]+\/s · \d+ s left · 2 stored/v);
	t.deepEqual(
		terminal
			.screen()
			.filter(line => line !== '')
			.map(line => line.replace(/ \(url.*/v, '')),
		[
			'stored: The story of the ferry',
			'stored: The story of the bridge',
			`dwread: refused: ${server.origin}/missing: it was not found (404)`,
			'dwread: 2 stored, 1 refused',
		],
	);
});
