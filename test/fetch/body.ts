import {Buffer} from 'node:buffer';
import {randomBytes} from 'node:crypto';
import {type IncomingMessage, type ServerResponse} from 'node:http';
import {
	brotliCompressSync,
	deflateRawSync,
	deflateSync,
	gzipSync,
	zstdCompressSync,
} from 'node:zlib';
import test, {type ExecutionContext} from 'ava';
import {FetchError, openFetcher, type Limits} from '../../source/fetch/fetcher.js';
import {answer, hastyClock, serve} from '../helpers/server.js';

const asked = {isAskedFor: true};
const text = Buffer.from(`<!doctype html><p>${randomBytes(6000).toString('hex')}</p></html>\n`);

const packers: ReadonlyArray<readonly [string, (bytes: Uint8Array) => Uint8Array]> = [
	['gzip', gzipSync],
	['x-gzip', gzipSync],
	['deflate', deflateSync],
	['deflate', deflateRawSync],
	['br', brotliCompressSync],
	['zstd', zstdCompressSync],
	['GZIP', gzipSync],
];

function open(t: ExecutionContext, limits: Partial<Limits> = {}) {
	const clock = hastyClock();
	const fetcher = openFetcher({
		allowPrivate: () => true, clock, pause: 0, limits,
	});
	t.teardown(fetcher.close);
	return {...fetcher, clock};
}

/** What `/17` names. */
function numberOf(request: IncomingMessage): number {
	return Number(request.url!.slice(1));
}

async function refused(t: ExecutionContext, promise: Promise<unknown>, reason: FetchError['reason'], message: RegExp): Promise<void> {
	const error = await t.throwsAsync(promise, {instanceOf: FetchError, message});
	t.is(error.reason, reason);
}

for (const [index, [coding, pack]] of packers.entries()) {
	test(`a body is unpacked: ${coding}, case ${index + 1}`, async t => {
		const server = await serve(t, (_request, response) => {
			answer(response, 200, {'content-encoding': coding}, pack(text));
		});
		t.like(await open(t).fetchPage(server.origin, asked), {status: 'ok', bytes: text});
	});
}

test('a body packed in up to three layers is unpacked, whether one field names them or several', async t => {
	const server = await serve(t, (request, response) => {
		const packed = zstdCompressSync(brotliCompressSync(gzipSync(text)));
		answer(response, 200, {'content-encoding': request.url === '/one' ? 'gzip, br, zstd' : ['gzip, br', 'zstd']}, packed);
	});
	const {fetchPage} = open(t);
	t.like(await fetchPage(`${server.origin}/one`, asked), {bytes: text});
	t.like(await fetchPage(`${server.origin}/several`, asked), {bytes: text});
});

test('more layers than three, or unknown ones, are refused', async t => {
	const server = await serve(t, (request, response) => {
		answer(response, 200, {'content-encoding': decodeURIComponent(request.url!.slice(1))}, text);
	});
	const {fetchPage} = open(t);
	await refused(
		t,
		fetchPage(`${server.origin}/${Array.from({length: 6}, () => 'gzip').join(',')}`, asked),
		'encoding',
		/^it is packed 6 times over/v,
	);
	await refused(
		t,
		fetchPage(`${server.origin}/${Array.from({length: 50}, () => 'br').join(',')}`, asked),
		'encoding',
		/^it is packed 50 times over/v,
	);
	await refused(t, fetchPage(`${server.origin}/sdch`, asked), 'encoding', /^it is packed in a way that dwread doesn’t know \(sdch\)$/v);
	t.like(await fetchPage(`${server.origin}/UTF-8`, asked), {bytes: text});
});

test('a body that is not packed as it says is refused as damaged', async t => {
	const server = await serve(t, (request, response) => {
		answer(response, 200, {'content-encoding': request.url!.slice(1)}, text);
	});
	const {fetchPage} = open(t);
	for (const coding of ['gzip', 'deflate', 'br', 'zstd']) {
		await refused(t, fetchPage(`${server.origin}/${coding}`, asked), 'encoding', /^its compressed content is damaged$/v);
	}
});

type Framing = 'length' | 'chunked' | 'close';

/** A body that ends before its end: the connection is closed, in an orderly way where only the packing can tell. */
function cut(response: ServerResponse, coding: string, framing: Framing, body: Uint8Array, at: number): void {
	const headers = {
		...(coding !== '' && {'content-encoding': coding}),
		...(framing === 'length' && {'content-length': String(body.length)}),
		...(framing === 'close' && {connection: 'close'}),
	};
	// Written by hand, since node finishes what it begins.
	const head = Object.entries({...headers, ...(framing === 'chunked' && {'transfer-encoding': 'chunked'})})
		.map(([name, value]) => `${name}: ${value}\r\n`)
		.join('');
	const start = body.subarray(0, at);
	response.socket!.write(`HTTP/1.1 200 OK\r\n${head}\r\n`);
	if (framing === 'chunked' && at > 0) {
		response.socket!.write(`${at.toString(16)}\r\n`);
	}

	response.socket!.write(start);
	response.socket!.end(framing === 'chunked' ? '\r\n' : '');
}

for (const framing of ['length', 'chunked', 'close'] as const) {
	test(`a body that is cut off is never taken for whole: ${framing}`, async t => {
		const bodies = [['', text] as const, ...packers.map(([coding, pack]) => [coding, pack(text)] as const)];
		const server = await serve(t, (request, response) => {
			const [number, twentieth] = request.url!.slice(1).split('/', 2).map(Number) as [number, number];
			const [coding, body] = bodies[number]!;
			cut(response, coding, framing, body, Math.floor(body.length * twentieth / 20));
		});
		const {fetchPage} = open(t, {retries: 0});
		for (const number of bodies.keys()) {
			for (let twentieth = 0; twentieth < 20; twentieth++) {
				await refused(
					t,
					fetchPage(`${server.origin}/${number}/${twentieth}`, asked),
					'cut off',
					/^the connection ended before the whole of it had come$/v,
				);
			}

			if (framing === 'close') {
				t.like(await fetchPage(`${server.origin}/${number}/20`, asked), {bytes: text});
			}
		}
	});
}

test('a whole page inside a cut chunked body is still cut off, and asked for again', async t => {
	const server = await serve(t, (_request, response) => {
		if (server.asked.length < 3) {
			cut(response, 'gzip', 'chunked', gzipSync(text), gzipSync(text).length);
		} else {
			answer(response, 200, {}, text);
		}
	});
	t.like(await open(t).fetchPage(server.origin, asked), {bytes: text});
	t.is(server.asked.length, 3);
});

test('where only the closing connection tells the end, the content must show that it is whole', async t => {
	const whole = [
		'<html></html>\n<!-- cached - 5 ms -->\n',
		'<?xml version="1.0"?><rss></rss>',
		'<feed/></feed >',
		'{"version": "https://jsonfeed.org/version/1.1", "items": []}',
	];
	const bodies = [...whole, '<html><p>The fer', '{"items": [{}]', ''];
	const server = await serve(t, (request, response) => {
		cut(response, '', 'close', Buffer.from(bodies[numberOf(request)]!), 1000);
	});
	const {fetchPage} = open(t, {retries: 0});
	for (const number of bodies.keys()) {
		const fetched = fetchPage(`${server.origin}/${number}`, asked);

		await (number < whole.length ? t.notThrowsAsync(fetched) : refused(t, fetched, 'cut off', /connection ended/v));
	}
});

const zeros = (megabytes: number, pack: (bytes: Uint8Array) => Uint8Array) => pack(Buffer.alloc(megabytes * 1_000_000));

test('bombs are stopped at the limit, in any packing and any layer', async t => {
	const bombs: ReadonlyArray<readonly [string, Uint8Array]> = [
		['gzip', zeros(50, gzipSync)],
		['deflate', zeros(50, deflateSync)],
		['br', zeros(50, brotliCompressSync)],
		['zstd', zeros(50, zstdCompressSync)],
		['gzip, gzip', gzipSync(zeros(50, gzipSync))],
		['zstd, br', brotliCompressSync(zeros(50, zstdCompressSync))],
	];
	const server = await serve(t, (request, response) => {
		const [coding, body] = bombs[Number(request.url!.slice(1))]!;
		answer(response, 200, {'content-encoding': coding}, body);
	});
	const {fetchPage} = open(t);
	for (const number of bombs.keys()) {
		await refused(t, fetchPage(`${server.origin}/${number}`, asked), 'too large', /^it is larger than 20 MB$/v);
	}
});

test('a body that says it is too large is not read; one that does not say so is stopped', async t => {
	let sent = 0;
	const server = await serve(t, (request, response) => {
		if (request.url === '/said') {
			response.writeHead(200, {'content-length': '30000000'});
			response.flushHeaders();
			return;
		}

		const piece = Buffer.alloc(65_536);
		const more = () => {
			sent += piece.length;
			if (!response.destroyed) {
				response.write(piece, more);
			}
		};

		more();
	});
	const {fetchPage} = open(t);
	await refused(t, fetchPage(`${server.origin}/said`, asked), 'too large', /20 MB/v);
	await refused(t, fetchPage(`${server.origin}/endless`, {...asked, maxBytes: 300_000}), 'too large', /^it is larger than 300 kB$/v);
	t.true(sent < 10_000_000);
});

test('the header of an answer may be large, but not without end', async t => {
	const server = await serve(t, (request, response) => {
		answer(response, 200, {'x-large': 'x'.repeat(numberOf(request))}, text);
	});
	const {fetchPage} = open(t);
	t.like(await fetchPage(`${server.origin}/40000`, asked), {status: 'ok'});
	await refused(t, fetchPage(`${server.origin}/200000`, asked), 'too large', /^the header of the answer is too large$/v);
});

test('what is no HTTP is said to be none', async t => {
	const server = await serve(t, (_request, response) => {
		response.socket!.end('SSH-2.0-OpenSSH_9.2\r\n');
	});
	await refused(t, open(t).fetchPage(server.origin, asked), 'connection', /isn’t proper HTTP$/v);
});

test('a silent server, a stuck one and a dripping one are each given up', async t => {
	const server = await serve(t, (request, response) => {
		if (request.url === '/silent') {
			return;
		}

		if (request.url === '/head') {
			response.socket!.write('HTTP/1.1 200 OK\r\nx-slow: ');
			drip(response.socket!);
			return;
		}

		response.writeHead(200);
		response.write('<');
		if (request.url === '/drip') {
			drip(response);
		}
	});
	const drip = (stream: {write: (text: string) => unknown; destroyed: boolean}) => {
		const timer = setInterval(() => {
			if (stream.destroyed) {
				clearInterval(timer);
			} else {
				stream.write('x');
			}
		}, 10);
		t.teardown(() => {
			clearInterval(timer);
		});
	};

	// Each with one limit that it comes to: on a busy machine another could be first.
	const patient = {
		headers: 60_000, idle: 60_000, total: 60_000, retries: 1,
	};
	const hasty = open(t, {...patient, headers: 400});
	await refused(t, hasty.fetchPage(`${server.origin}/silent`, asked), 'timeout', /did not answer within 0\.4 s$/v);
	t.deepEqual(hasty.clock.slept, [2000], 'asked again, once');
	await refused(t, hasty.fetchPage(`${server.origin}/head`, asked), 'timeout', /did not answer within 0\.4 s$/v);
	await refused(t, open(t, {...patient, idle: 300}).fetchPage(`${server.origin}/stuck`, asked), 'timeout', /^nothing came for 0\.3 s$/v);
	await refused(t, open(t, {...patient, total: 1000}).fetchPage(`${server.origin}/drip`, asked), 'timeout', /^it did not come within 1 s$/v);
});
