import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import test from 'ava';
import {keepArticle} from '../../source/collect/keep.js';
import {originalsOf} from '../../source/library/originals.js';
import {article} from '../helpers/articles.js';
import {collecting} from '../helpers/collecting.js';
import {png, sentences, story} from '../helpers/news-site.js';
import {answer, serve} from '../helpers/server.js';

const html = {'content-type': 'text/html; charset=utf-8'};

test('a page is stored with its original, and asked for again only whether it has changed', async t => {
	const page = story({title: 'The ferry waits'});
	const server = await serve(t, (request, response) => {
		answer(
			response,
			request.headers['if-none-match'] === '"1"' ? 304 : 200,
			{...html, etag: '"1"'},
			request.headers['if-none-match'] === '"1"' ? '' : page,
		);
	});
	const {bring, library, titles} = collecting(t);
	t.like(await bring([`${server.origin}/ferry`]), {stored: 1, refused: []});
	t.deepEqual(titles(), ['The ferry waits']);
	const [entry] = library.entries();
	t.is(library.read(entry!.key).blocks.length, sentences.length);
	const [original] = originalsOf(library.folder, entry!.key);
	t.is(Buffer.from(original!.bytes).toString(), page);
	t.like(original, {url: `${server.origin}/ferry`, contentType: html['content-type']});
	t.like(await bring([`${server.origin}/ferry`]), {stored: 0, unchanged: 1});
	t.is(server.requests[1]!.headers['if-none-match'], '"1"');
});

test('a page in another charset comes out right', async t => {
	const server = await serve(t, (request, response) => {
		const text = story({title: 'Über die Fähre'});
		answer(
			response,
			200,
			{'content-type': request.url === '/wrong' ? 'text/html; charset=utf-8' : 'text/html; charset=iso-8859-1'},
			Buffer.from(text.replace('<meta charset="utf-8">', ''), 'latin1'),
		);
	});
	const {bring, titles} = collecting(t);
	await bring([`${server.origin}/right`]);
	t.deepEqual(titles(), ['Über die Fähre']);
});

test('a page is stored with its pictures, each once, and shown from its file', async t => {
	const server = await serve(t, (request, response) => {
		if (request.url === '/robots.txt') {
			answer(response, 404);
		} else if (request.url!.endsWith('.png')) {
			answer(response, 200, {'content-type': 'image/png'}, png());
		} else {
			answer(response, 200, html, story({title: `Story ${request.url}`, picture: '/boat.png'}));
		}
	});
	const {bring, library, files} = collecting(t);
	t.like(await bring([`${server.origin}/one`, `${server.origin}/two`]), {stored: 2, pictures: 2, refused: []});
	const images = files().filter(file => file.startsWith('images/'));
	t.is(images.length, 1);
	t.is(server.asked.filter(address => address === '/boat.png').length, 1);
	for (const entry of library.entries()) {
		const figure = library.read(entry.key).blocks.find(block => block.type === 'figure');
		t.like(figure, {source: `${server.origin}/boat.png`, file: images[0]});
		const text = fs.readFileSync(path.join(library.folder, 'articles', entry.path), 'utf8');
		const destination = /!\[[^\]]*\]\((?<file>\S+)/v.exec(text)!.groups!.file!;
		const place = path.resolve(library.folder, 'articles', path.dirname(entry.path), destination);
		t.true(fs.existsSync(place));
	}

	t.like(await bring([`${server.origin}/one`]), {unchanged: 1, updated: 0});
});

test('no picture is fetched where none is wanted', async t => {
	const server = await serve(t, (_request, response) => {
		answer(response, 200, html, story({title: 'Story', picture: '/boat.png'}));
	});
	const {bring} = collecting(t);
	t.like(await bring([server.origin], {pictures: false}), {stored: 1, pictures: 0});
	t.deepEqual(server.asked, ['/']);
});

test('related links are followed as many steps as asked for, and nothing is fetched twice', async t => {
	const next: Readonly<Record<string, string>> = {
		'/a': '/b', '/b': '/c', '/c': '/d', '/d': '/a',
	};
	const server = await serve(t, (request, response) => {
		if (request.url === '/robots.txt') {
			answer(response, 200, {}, 'User-agent: *\nDisallow: /d\n');
			return;
		}

		const to = next[request.url!]!;
		answer(response, 200, html, story({title: `The story of page ${request.url!.slice(1)}`, more: [[to, `The story of page ${to.slice(1)}`]]}));
	});
	const {bring, titles} = collecting(t);
	t.like(await bring([`${server.origin}/a`], {follow: 2}), {stored: 3, refused: []});
	t.deepEqual(titles(), ['The story of page a', 'The story of page b', 'The story of page c']);
	t.deepEqual(server.asked, ['/a', '/robots.txt', '/b', '/c']);
	const again = await bring([`${server.origin}/b`], {follow: 2});
	t.like(again, {unchanged: 2, stored: 0});
	t.deepEqual(
		again.refused.map(({name, reason}) => `${name}: ${reason}`),
		[`${server.origin}/d: the site’s robots.txt asks programs not to fetch it`],
	);
	t.deepEqual(server.asked.slice(4).toSorted(), ['/b', '/robots.txt']);
});

test('bad pages are refused with a reason each, and the good ones stored', async t => {
	const server = await serve(t, (request, response) => {
		const {socket} = request;
		switch (request.url) {
			case '/good':
			case undefined: {
				answer(response, 200, html, story({title: 'The good one'}));
				break;
			}

			case '/cut': {
				const packed = gzipSync(story({title: 'Cut'}));
				response.writeHead(200, {...html, 'content-encoding': 'gzip', connection: 'close'});
				response.end(packed.subarray(0, -20));
				break;
			}

			case '/bomb': {
				answer(response, 200, {...html, 'content-encoding': 'gzip'}, gzipSync(Buffer.alloc(30_000_000)));
				break;
			}

			case '/endless': {
				response.writeHead(200, html);
				const timer = setInterval(() => {
					response.write('x'.repeat(1_000_000));
				}, 1);
				socket.on('close', () => {
					clearInterval(timer);
				});
				break;
			}

			case '/slow': {
				response.writeHead(200, html);
				response.write('<p>');
				break;
			}

			case '/loop': {
				answer(response, 302, {location: '/loop'});
				break;
			}

			case '/file': {
				answer(response, 302, {location: 'file:///etc/passwd'});
				break;
			}

			case '/private': {
				answer(response, 302, {location: 'http://169.254.169.254/latest/meta-data'});
				break;
			}

			case '/busy': {
				answer(response, 429, {'retry-after': '7200'});
				break;
			}

			case '/missing': {
				answer(response, 404, html, 'nothing here');
				break;
			}

			default: {
				answer(response, 500);
			}
		}
	});
	const {bring, titles, files, clock} = collecting(t);
	const paths = ['cut', 'bomb', 'endless', 'slow', 'loop', 'file', 'private', 'missing', 'good', 'busy'];
	const {stored, refused, events} = await bring(paths.map(name => `${server.origin}/${name}`), {
		fetching: {
			clock, pause: 0, limits: {
				retries: 1, idle: 2000, total: 20_000, pageBytes: 2_000_000,
			},
		},
	});
	t.is(stored, 1);
	t.deepEqual(titles(), ['The good one']);
	t.deepEqual(files().filter(file => !/^(?:articles\/|\.)/v.test(file)).map(file => file.split('/', 1)[0]), ['originals', 'originals']);
	t.is(files('articles').length, 1);
	const reasons = Object.fromEntries(refused.map(({name, reason}) => [name.slice(server.origin.length + 1), reason]));
	t.deepEqual(reasons, {
		cut: 'the connection ended before the whole of it had come',
		bomb: 'it is larger than 2 MB',
		endless: 'it is larger than 2 MB',
		slow: 'nothing came for 2 s',
		loop: 'it redirects in a circle',
		file: 'it redirects to file:///etc/passwd, which is no address of the web',
		private: 'it redirects to 169.254.169.254, which belongs to this computer or its network',
		missing: 'it was not found (404)',
		busy: 'the server asks to wait 2 hours before the next request',
	});
	t.deepEqual(events.at(-1), {type: 'progress', done: 10, found: 10});
});

test('a run that was stopped keeps what was finished, and the same command goes on from there', async t => {
	const {openRun} = await import('../../source/library/runs.js');
	const stop = new AbortController();
	const server = await serve(t, (request, response) => {
		answer(response, 200, html, story({title: `Story number ${request.url!.slice(1)}`}));
		if (server.asked.length === 3) {
			stop.abort();
		}
	});
	const {bring, titles, cache, clock} = collecting(t);
	const addresses = [1, 2, 3, 4, 5].map(number => `${server.origin}/${number}`);
	const first = await bring(addresses, {signal: stop.signal, run: openRun(cache, ['add'], clock.now)});
	t.like(first, {stored: 2, left: 3, refused: []});
	const run = openRun(cache, ['add'], clock.now);
	t.true(run.isResumed);
	t.like(await bring(addresses, {run}), {stored: 3, unchanged: 2, left: 0});
	t.is(titles().length, 5);
	t.deepEqual(server.asked.toSorted(), ['/1', '/2', '/3', '/3', '/4', '/5']);
	t.false(openRun(cache, ['add'], clock.now).isResumed);
});

test('a list of addresses leads to no private host that wasn’t named', async t => {
	const server = await serve(t, (_request, response) => {
		answer(response, 200, html, story({title: 'The ferry waits'}));
	});
	const {bring, titles} = collecting(t);
	const {refused} = await bring([{type: 'source', source: {name: 'list.txt', bytes: Buffer.from(`${server.origin}/ferry\n`)}}]);
	t.regex(
		refused[0]!.reason,
		/it leads to 127\.0\.0\.1:\d+, which belongs to this computer or its network; only a host named by you is asked there/v,
	);
	t.deepEqual(server.asked, []);
	t.deepEqual(titles(), []);
});

test('what a person did with an article in the program that it comes from is kept, unless it was here before', t => {
	const {library} = collecting(t);
	const given = article({title: 'The ferry waits'});
	const kept = {article: given, original: {name: 'x', bytes: Buffer.from('x')}, kind: 'page'} as const;
	const {entry} = keepArticle(library, {...kept, state: {starred: true, tags: ['ships']}});
	t.like(library.reading(entry.key), {starred: true, tags: ['ships']});
	library.mark(entry.key, {starred: false});
	keepArticle(library, {...kept, state: {starred: true, read: true}});
	t.like(library.marks(entry.key), {starred: false});
	t.not(library.marks(entry.key).read, true);
});
