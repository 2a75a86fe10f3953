import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import test from 'ava';
import {openPool, type Pool} from '../../source/importer/pool.js';

const limits = {deadline: 2000, memory: 64, file: path.join(import.meta.dirname, '../helpers/odd-worker.ts')};
const source = (name: string, items = 1) => ({name, bytes: new Uint8Array(items)});
const read = async (pool: Pool, name: string, items = 1) => Array.fromAsync(pool.read(source(name, items)));
const reason = async (pool: Pool, name: string) =>
	(await read(pool, name)).map(item => (item.type === 'refused' ? `${item.name}: ${item.reason}` : item.type));

test.serial('all items of a source come, in order', async t => {
	const pool = openPool(1, limits);
	t.teardown(pool.close);
	const items = await read(pool, 'page', 3);
	t.deepEqual(items.map(item => item.type === 'refused' && item.name.split(' ', 2)[1]), ['3', '2', '1']);
});

test.serial('a page that hangs is refused at the deadline, and the next is read', async t => {
	const pool = openPool(1, limits);
	t.teardown(pool.close);
	t.deepEqual(await reason(pool, 'hang'), ['hang: it takes too long to read: more than 2 seconds']);
	t.is((await read(pool, 'page')).length, 1);
});

test.serial('a page that eats all memory is refused, and the next is read', async t => {
	const pool = openPool(1, {...limits, deadline: 30_000});
	t.teardown(pool.close);
	t.deepEqual(await reason(pool, 'eat'), ['eat: it takes too much memory to read']);
	t.is((await read(pool, 'page')).length, 1);
});

test.serial('a page that ends its thread is refused, and the next is read', async t => {
	const pool = openPool(1, limits);
	t.teardown(pool.close);
	t.deepEqual(await reason(pool, 'exit'), ['exit: reading it ended the import']);
	t.deepEqual(await reason(pool, 'throw'), ['throw: dwread failed to read it (of the page)']);
	t.is((await read(pool, 'page')).length, 1);
});

test.serial('good pages are read beside bad ones, however few threads there are', async t => {
	const pool = openPool(2, limits);
	t.teardown(pool.close);
	const names = ['page', 'wait', 'page', 'exit', 'throw', 'page', 'wait', 'page'];
	const reasons = (await Promise.all(names.map(async name => reason(pool, name)))).map(([line]) =>
		line!.split(': ', 2)[1]!.split(' ', 3).join(' '),
	);
	t.deepEqual(reasons, ['read', 'it takes too', 'read', 'reading it ended', 'dwread failed to', 'read', 'it takes too', 'read']);
});

test.serial('whoever stops taking items half-way leaves the threads to others', async t => {
	const pool = openPool(1, limits);
	t.teardown(pool.close);
	const items = pool.read(source('page', 100));
	await items.next();
	await items.return();

	t.is((await read(pool, 'page')).length, 1);
});

test.serial('a closed pool ends what it reads, and reads nothing more', async t => {
	const pool = openPool(1, {...limits, deadline: 60_000});
	const hanging = reason(pool, 'hang').catch(() => ['ended while it was started']);
	const waiting = t.throwsAsync(read(pool, 'page'), {message: /ended/v});
	await pause(300);
	await pool.close();
	t.regex((await hanging).join(''), /ended/v);
	await waiting;
	await t.throwsAsync(read(pool, 'page'), {message: /ended/v});
});
