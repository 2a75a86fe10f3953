/** Real HTTP servers on the loopback address, and time that passes at once. */
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {type AddressInfo, type Socket} from 'node:net';
import {type ExecutionContext} from 'ava';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export type Served = {
	/** `http://127.0.0.1:PORT`, without a slash at the end. */
	readonly origin: string;
	/** `127.0.0.1:PORT`. */
	readonly host: string;
	readonly port: number;
	/** What was asked for, in order: the paths. */
	readonly asked: string[];
	readonly requests: IncomingMessage[];
};

/** A server for one test; it ends with it. */
export async function serve(t: ExecutionContext, handler: Handler): Promise<Served> {
	const asked: string[] = [];
	const requests: IncomingMessage[] = [];
	const sockets = new Set<Socket>();
	const server = createServer({keepAliveTimeout: 1000}, (request, response) => {
		asked.push(request.url ?? '');
		requests.push(request);
		handler(request, response);
	});
	server.on('connection', socket => {
		sockets.add(socket);
		socket.on('error', () => {
			// Clients that are refused something hang up.
		});
	});
	await new Promise<void>(resolve => {
		server.listen(0, '127.0.0.1', resolve);
	});
	t.teardown(async () => new Promise<void>(resolve => {
		server.close(() => {
			resolve();
		});
		for (const socket of sockets) {
			socket.destroy();
		}
	}));
	const {port} = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, port, asked, requests,
	};
}

/** A clock whose sleeps take no time, with a record of them. */
export function hastyClock(start = Date.parse('2026-03-01T12:00:00Z')) {
	const slept: number[] = [];
	let now = start;
	return {
		slept,
		now: () => now,
		async sleep(milliseconds: number, signal?: AbortSignal) {
			signal?.throwIfAborted();
			slept.push(milliseconds);
			now += milliseconds;
		},
	};
}

/** A whole answer; its length is said, unless the headers say otherwise. */
export function answer(
	response: ServerResponse,
	status: number,
	headers: Readonly<Record<string, string | string[]>> = {},
	body: string | Uint8Array = '',
): void {
	response.writeHead(status, {'content-length': String(body.length), ...headers});
	response.end(body);
}
