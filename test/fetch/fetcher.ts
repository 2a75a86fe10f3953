import {Buffer} from 'node:buffer';
import test, {type ExecutionContext} from 'ava';
import {FetchError, openFetcher, type FetcherOptions} from '../../source/fetch/fetcher.js';
import {
	answer,
	hastyClock,
	serve,
	type Handler,
} from '../helpers/server.js';

const page = '<!doctype html><title>The ferry</title><p>It sails again.</p></html>';
const asked = {isAskedFor: true};

/** A fetcher whose user named every host of this computer, in a hurry. */
function open(t: ExecutionContext, options: FetcherOptions = {}) {
	const clock = hastyClock();
	const fetcher = openFetcher({allowPrivate: () => true, clock, ...options});
	t.teardown(fetcher.close);
	return {...fetcher, clock};
}

/** A server and a fetcher that knows its names: every name ending in `.example` has a public address, and is this server. */
async function openNamed(t: ExecutionContext, handler: Handler, options: FetcherOptions = {}) {
	const server = await serve(t, handler);
	const names = {
		resolve: async (name: string) => [{address: name.endsWith('.example') ? '8.8.8.8' : '127.0.0.1', family: 4}],
		dial: () => '127.0.0.1',
	};
	return {
		...open(t, {allowPrivate: () => false, names, ...options}),
		server,
		at: (name: string, path = '/') => `http://${name}.example:${server.port}${path}`,
	};
}

async function refused(t: ExecutionContext, promise: Promise<unknown>, reason: FetchError['reason'], message: RegExp): Promise<FetchError> {
	const error = await t.throwsAsync(promise, {instanceOf: FetchError, message});
	t.is(error.reason, reason);
	t.notRegex(error.message, /\n|\.$/v);
	return error;
}

test('a page comes with its bytes untouched, its type and what to ask with the next time', async t => {
	const bytes = Buffer.from([0x3C, 0x70, 0x3E, 0x93, 0xFA, 0x96, 0x7B, 0xE9, 0xFF, 0x00]);
	const server = await serve(t, (_request, response) => {
		answer(response, 200, {'content-type': 'text/html; charset=Shift_JIS', etag: '"a"', 'last-modified': 'Sun, 01 Mar 2026 10:00:00 GMT'}, bytes);
	});
	const {fetchPage} = open(t, {userAgent: 'dwread/1.0 (+https://dwread.example)'});
	const fetched = await fetchPage(`http://me:secret@${server.host}/news?id=1#part`, asked);
	t.like(fetched, {
		status: 'ok',
		address: `${server.origin}/news?id=1`,
		contentType: 'text/html; charset=Shift_JIS',
		etag: '"a"',
		lastModified: 'Sun, 01 Mar 2026 10:00:00 GMT',
		redirects: [],
		permanentAddress: undefined,
	});
	t.deepEqual(fetched.status === 'ok' && Buffer.from(fetched.bytes), bytes);
	const [{headers, url}] = server.requests as [typeof server.requests[0]];
	t.is(url, '/news?id=1');
	t.is(headers['user-agent'], 'dwread/1.0 (+https://dwread.example)');
	t.is(headers.referer, undefined);
	t.is(headers.authorization, undefined);
	t.is(headers.cookie, undefined);
});

test('a page that has not changed is not sent again', async t => {
	const server = await serve(t, (request, response) => {
		answer(response, request.headers['if-none-match'] === '"a"' && request.headers['if-modified-since'] === 'then' ? 304 : 200, {etag: '"a"'});
	});
	const {fetchPage} = open(t);
	t.like(await fetchPage(server.origin, {...asked, etag: '"a"', lastModified: 'then'}), {
		status: 'unchanged',
		etag: '"a"',
		address: `${server.origin}/`,
	});
	t.like(await fetchPage(server.origin, {...asked, etag: '"b"'}), {status: 'ok'});
});

test('a server that says unchanged without being asked is refused', async t => {
	const server = await serve(t, (_request, response) => {
		answer(response, 304);
	});
	await refused(t, open(t).fetchPage(server.origin, asked), 'status', /no page but status 304/v);
});

test('redirects are followed, and the permanent ones at the start remembered', async t => {
	const {fetchPage, at} = await openNamed(t, (request, response) => {
		const next = {
			'/a': [301, '/b'], '/b': [308, `http://two.example:${request.socket.localPort}/c`], '/c': [302, 'd?x=1'], '/d?x=1': [301, '/e'],
		}[request.url!] as [number, string] | undefined;
		if (next) {
			answer(response, next[0], {location: next[1]}, 'moved');
		} else {
			answer(response, 200, {}, page);
		}
	});
	t.like(await fetchPage(at('one', '/a'), asked), {
		status: 'ok',
		address: at('two', '/e'),
		redirects: [at('one', '/a'), at('one', '/b'), at('two', '/c'), at('two', '/d?x=1')],
		permanentAddress: at('two', '/c'),
	});
});

test('eight redirects are followed, not nine', async t => {
	const server = await serve(t, (request, response) => {
		const count = Number(request.url!.slice(1));
		if (count === 0) {
			answer(response, 200, {}, page);
		} else {
			answer(response, 302, {location: `/${count - 1}`});
		}
	});
	const {fetchPage} = open(t);
	t.like(await fetchPage(`${server.origin}/8`, asked), {status: 'ok'});
	await refused(t, fetchPage(`${server.origin}/9`, asked), 'redirect', /^it redirects more than 8 times$/v);
});

test('a redirect loop ends at once, without being tried again', async t => {
	const server = await serve(t, (request, response) => {
		answer(response, 302, {location: request.url === '/a' ? '/b' : '/a'});
	});
	await refused(t, open(t).fetchPage(`${server.origin}/a`, asked), 'redirect', /^it redirects in a circle$/v);
	t.deepEqual(server.asked, ['/a', '/b']);
});

for (const location of ['file:///etc/passwd', 'data:text/html,hello', 'ftp://127.0.0.1/x', 'javascript:alert(1)', 'gopher://127.0.0.1:70/']) {
	test(`a redirect to ${location} is refused`, async t => {
		const server = await serve(t, (_request, response) => {
			answer(response, 302, {location});
		});
		await refused(t, open(t).fetchPage(server.origin, asked), 'redirect', /^it redirects to \S+, which is no address of the web$/v);
	});
}

test('a redirect to nowhere is refused', async t => {
	const server = await serve(t, (request, response) => {
		answer(response, 302, request.url === '/bad' ? {location: 'http://[::x]/'} : {});
	});
	const {fetchPage} = open(t);
	await refused(t, fetchPage(server.origin, asked), 'redirect', /to nowhere/v);
	await refused(t, fetchPage(`${server.origin}/bad`, asked), 'redirect', /to nowhere/v);
});

test('a redirect to a private address is refused, even to a host that the user named elsewhere', async t => {
	const secret = await serve(t, (_request, response) => {
		answer(response, 200, {}, 'secret');
	});
	const {fetchPage, at} = await openNamed(t, (request, response) => {
		answer(response, 302, {location: decodeURIComponent(request.url!.slice(1))});
	}, {allowPrivate: () => true});
	for (const host of [
		'127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '[::ffff:127.0.0.1]', 'localhost',
		'inside.local', '169.254.169.254',
	]) {
		const target = encodeURIComponent(`http://${host}:${secret.port}/`);
		await refused(
			t,
			fetchPage(at('site', `/${target}`), asked),
			'private',
			/^it redirects to \S+, which belongs to this computer or its network$/v,
		);
	}

	t.deepEqual(secret.asked, []);
});

test('a private host that the user named may redirect within itself, not to its neighbours', async t => {
	const neighbour = await serve(t, (_request, response) => {
		answer(response, 200, {}, page);
	});
	const server = await serve(t, (request, response) => {
		if (request.url === '/page') {
			answer(response, 200, {}, page);
		} else {
			answer(response, 302, {location: request.url === '/in' ? '/page' : neighbour.origin});
		}
	});
	const {fetchPage} = open(t);
	t.like(await fetchPage(`${server.origin}/in`, asked), {status: 'ok'});
	await refused(t, fetchPage(`${server.origin}/out`, asked), 'private', /redirects/v);
	t.deepEqual(neighbour.asked, []);
});

test('private hosts are asked only where the user named them, in whatever form they are written', async t => {
	const server = await serve(t, (_request, response) => {
		answer(response, 200, {}, page);
	});
	const {fetchPage, fetchPicture} = open(t, {
		allowPrivate: host => host === `named.local:${server.port}`,
		names: {resolve: async () => [{address: '127.0.0.1', family: 4}]},
	});
	for (const host of [
		'127.0.0.1', '127.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]',
		'[::127.0.0.1]', '[64:ff9b::7f00:1]', 'localhost', 'app.localhost', 'inside.example', '１27。0.0.1',
	]) {
		const address = `http://${host}:${server.port}/`;

		await refused(
			t,
			fetchPage(address, asked),
			'private',
			/^it leads to \S+, which belongs to this computer or its network; only a host named by you is asked there$/v,
		);

		await refused(t, fetchPicture(address), 'private', /^it leads to/v);
	}

	t.deepEqual(server.asked, []);
	const named = `http://named.local:${server.port}/`;
	t.like(await fetchPage(named, asked), {status: 'ok'});
	t.like(await fetchPage(named, {isAskedFor: false, from: `${named}list`}), {status: 'ok'});
	await refused(t, fetchPage(named, {isAskedFor: false, from: 'https://elsewhere.example/'}), 'private', /^it leads to/v);
	await refused(t, fetchPicture(named), 'private', /^it leads to/v);
});

test('a connection to a private host that one visit may use serves no other', async t => {
	const {fetchPage, at, server} = await openNamed(t, (request, response) => {
		answer(response, request.headers.host!.startsWith('nas') ? 200 : 302, {location: `http://nas.local:${request.socket.localPort}/`}, page);
	}, {allowPrivate: host => host.startsWith('nas.local')});
	t.like(await fetchPage(`http://nas.local:${server.port}/`, asked), {status: 'ok'});
	await refused(t, fetchPage(at('site'), asked), 'private', /redirects/v);
	t.is(server.asked.length, 2);
});

test('the cookie wall: a page that redirects to itself until its cookie comes back', async t => {
	const server = await serve(t, (request, response) => {
		if (request.headers.cookie === 'consent=yes; lang=de') {
			answer(response, 200, {}, page);
		} else {
			answer(response, 302, {
				location: request.url!, 'set-cookie': [
					'consent=yes; Path=/; HttpOnly',
					'lang=de',
					'gone=1; Max-Age=0',
					'other=1; Domain=elsewhere.example',
					'far=1; Path=/far',
				],
			});
		}
	});
	const {fetchPage} = open(t);
	t.like(await fetchPage(`${server.origin}/page`, asked), {status: 'ok'});
	t.is(server.asked.length, 2);
	await fetchPage(`${server.origin}/page`, asked);
	t.is(server.requests[2]!.headers.cookie, undefined, 'cookies end with the visit');
});

test('cookies go to the sites they are for', async t => {
	const {fetchPage, at, server} = await openNamed(t, (request, response) => {
		const port = request.socket.localPort;
		if (request.url === '/start') {
			answer(response, 302, {
				location: `http://www.one.example:${port}/1`,
				'set-cookie': ['wide=1; Domain=.one.example; Path=/', 'narrow=1; Path=/', 'safe=1; Secure; Path=/'],
			});
		} else if (request.url === '/1') {
			answer(response, 302, {location: `http://two.example:${port}/2`});
		} else {
			answer(response, 200, {}, page);
		}
	});
	await fetchPage(at('one', '/start'), asked);
	t.deepEqual(server.requests.map(({headers}) => headers.cookie), [undefined, 'wide=1', undefined]);
});

test('statuses are said in words and not tried again', async t => {
	const server = await serve(t, (request, response) => {
		answer(response, Number(request.url!.slice(1)), {}, 'no');
	});
	const {fetchPage, clock} = open(t, {pause: 0});
	for (const [status, reason, message] of [
		[404, 'not found', /^it was not found \(404\)$/v],
		[410, 'gone', /^it is gone for good \(410\)$/v],
		[401, 'denied', /password/v],
		[403, 'denied', /refuses/v],
		[451, 'denied', /legal/v],
		[418, 'status', /status 418/v],
		[204, 'status', /status 204/v],
		[501, 'server', /\(501\)/v],
	] as const) {
		t.is((await refused(t, fetchPage(`${server.origin}/${status}`, asked), reason, message)).status, status);
	}

	t.is(server.asked.length, 8);
	t.deepEqual(clock.slept, []);
});

test('a server error that passes is waited out', async t => {
	const server = await serve(t, (_request, response) => {
		answer(response, server.asked.length < 3 ? 503 : 200, {}, page);
	});
	const {fetchPage, clock} = open(t, {pause: 0});
	const waits: number[] = [];
	t.like(await fetchPage(server.origin, {
		...asked, onWait(wait) {
			waits.push(wait);
		},
	}), {status: 'ok'});
	t.deepEqual(clock.slept, [2000, 6000]);
	t.deepEqual(waits, [2000, 6000]);
});

test('a server error that stays is reported after three tries', async t => {
	const server = await serve(t, (_request, response) => {
		answer(response, 502, {}, 'no');
	});
	await refused(t, open(t).fetchPage(server.origin, asked), 'server', /^the server has an error \(502\)$/v);
	t.is(server.asked.length, 3);
});

test('Retry-After is kept, as seconds and as a date', async t => {
	const server = await serve(t, (request, response) => {
		const isSeconds = request.url === '/seconds';
		answer(
			response,
			server.asked.filter(path => path === request.url).length === 1 ? (isSeconds ? 429 : 503) : 200,
			{'retry-after': isSeconds ? '30' : 'Sun, 01 Mar 2026 12:01:00 GMT'},
			page,
		);
	});
	const {fetchPage, clock} = open(t, {pause: 0});
	t.like(await fetchPage(`${server.origin}/seconds`, asked), {status: 'ok'});
	t.deepEqual(clock.slept, [30_000]);
	t.like(await fetchPage(`${server.origin}/date`, asked), {status: 'ok'});
	t.deepEqual(clock.slept, [30_000, 30_000]);
});

test('a server that asks for a long rest gets it: nobody sleeps, and nobody asks again', async t => {
	const server = await serve(t, (_request, response) => {
		answer(response, 429, {'retry-after': '3600'});
	});
	const {fetchPage, clock} = open(t);
	const error = await refused(t, fetchPage(server.origin, asked), 'busy', /^the server asks to wait 60 minutes before the next request$/v);
	t.is(error.retryAt, clock.now() + 3_600_000);
	await refused(t, fetchPage(`${server.origin}/other`, asked), 'busy', /60 minutes/v);
	t.deepEqual(clock.slept, []);
	t.is(server.asked.length, 1);
});

test('a connection that breaks before the answer is tried again', async t => {
	const server = await serve(t, (request, response) => {
		if (server.asked.length === 1) {
			request.socket.destroy();
		} else {
			answer(response, 200, {connection: 'close'}, page);
		}
	});
	t.like(await open(t).fetchPage(server.origin, asked), {status: 'ok'});
	t.is(server.asked.length, 2);
});

test('a server that closes its kept connections is asked on a new one', async t => {
	const server = await serve(t, (request, response) => {
		answer(response, 200, {}, page);
		response.on('finish', () => {
			request.socket.end();
		});
	});
	const {fetchPage} = open(t);
	for (let count = 0; count < 3; count++) {
		t.like(await fetchPage(server.origin, asked), {status: 'ok'});
	}

	t.deepEqual(server.requests.map(({method}) => method), ['GET', 'GET', 'GET']);
});

test('a host that takes no connections, or that nobody knows, is named', async t => {
	const {fetchPage} = open(t, {
		names: {
			async resolve() {
				throw Object.assign(new Error('getaddrinfo ENOTFOUND'), {code: 'ENOTFOUND'});
			},
		},
	});
	await refused(t, fetchPage('http://127.0.0.1:1/', asked), 'connection', /^127\.0\.0\.1:1 takes no connections$/v);
	await refused(t, fetchPage('https://nowhere.example/', asked), 'offline', /^no host named nowhere\.example was found/v);
});

test('what is no address of the web is refused', async t => {
	const {fetchPage} = open(t);
	for (const address of ['', 'page.txt', 'file:///etc/passwd', 'http://', 'data:text/html,x', `https://a.example/${'x'.repeat(9000)}`]) {
		await refused(t, fetchPage(address, asked), 'address', /address/v);
	}
});

test('a host is asked for one thing at a time, with a pause between; hosts don’t wait for each other', async t => {
	const now = new Map<string, number>();
	let most = 0;
	let overlaps = 0;
	const {fetchPage, at, clock} = await openNamed(t, (request, response) => {
		const host = request.headers.host!;
		now.set(host, (now.get(host) ?? 0) + 1);
		overlaps += Number(now.get(host)! > 1);
		most = Math.max(most, now.values().filter(Boolean).toArray().length);
		setTimeout(() => {
			now.set(host, now.get(host)! - 1);
			answer(response, 200, {}, page);
		}, 20);
	});
	await Promise.all([
		'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i',
	].flatMap(name => [1, 2].map(async number => fetchPage(at(name, `/${number}`), asked))));
	t.is(overlaps, 0);
	t.true(most > 1 && most <= 6, `${most} at once`);
	t.is(clock.slept.length, 9);
	t.true(clock.slept.every(slept => slept > 0 && slept <= 1000));
});

test('stopping ends what is under way and what waits, with the reason for stopping', async t => {
	const reason = new Error('enough');
	const stop = new AbortController();
	const own = new AbortController();
	const server = await serve(t, (_request, response) => {
		response.writeHead(200);
		response.write('<p>');
		own.abort(new Error('not this one'));
		stop.abort(reason);
	});
	const {fetchPage} = open(t, {signal: stop.signal});
	const [first, second, third] = [
		fetchPage(server.origin, asked),
		fetchPage(server.origin, {...asked, signal: own.signal}),
		fetchPage(server.origin, asked),
	];
	t.is((await t.throwsAsync(second)).message, 'not this one');
	t.is(await t.throwsAsync(first), reason);
	t.is(await t.throwsAsync(third), reason);
	t.is(await t.throwsAsync(fetchPage(server.origin, asked)), reason);
	t.is(server.asked.length, 1);
});

test('progress is told by bytes', async t => {
	const server = await serve(t, (_request, response) => {
		answer(response, 200, {}, page);
	});
	const seen: Array<{received: number; total?: number}> = [];
	await open(t).fetchPage(server.origin, {
		...asked, onProgress(progress) {
			seen.push(progress);
		},
	});
	t.deepEqual(seen.at(-1), {received: page.length, total: page.length});
});
