import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {openRests} from '../../source/collect/rests.js';
import {collecting} from '../helpers/collecting.js';
import {answer, serve} from '../helpers/server.js';

function newCache(t: ExecutionContext): string {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-rests-'));
	t.teardown(() => {
		fs.rmSync(folder, {recursive: true, force: true});
	});
	return path.join(folder, 'cache');
}

const hour = 3_600_000;

test('a host that asked for a rest has it from the next command as well, on all its pages, until it is over', async t => {
	const server = await serve(t, (request, response) => {
		if (request.url === '/busy') {
			answer(response, 429, {'retry-after': '3600'});
		} else {
			answer(response, 200, {'content-type': 'text/plain'}, 'The ferry sails again\n\nIt crosses the bay four times a day, in any weather.\n');
		}
	});
	const {bring, clock} = collecting(t);
	const cache = newCache(t);
	const fetching = () => ({clock, pause: 0, rests: openRests(cache, clock.now)});
	await bring([`${server.origin}/busy`], {fetching: fetching()});
	const {refused} = await bring([`${server.origin}/other`], {fetching: fetching()});
	t.regex(refused[0]!.reason, /asks to wait 60 minutes/v);
	t.deepEqual(server.asked, ['/busy']);

	await clock.sleep(hour + 1);
	t.is(openRests(cache, clock.now).until(server.host), undefined);
	await bring([`${server.origin}/other`], {fetching: fetching()});
	t.deepEqual(server.asked, ['/busy', '/other']);
});

test('no rest is remembered for longer than a day, nor of more hosts than a few hundred', t => {
	const cache = newCache(t);
	const rests = openRests(cache, () => 0);
	rests.note('example.org', 1000 * hour);
	t.is(rests.until('example.org'), 24 * hour);
	const many = Array.from({length: 600}, (_, index) => [`${index}.example.org`, hour + index]);
	fs.writeFileSync(path.join(cache, 'rests.json'), JSON.stringify(Object.fromEntries(many)));
	rests.note('example.org', 1000 * hour);
	const kept = JSON.parse(fs.readFileSync(path.join(cache, 'rests.json'), 'utf8')) as Record<string, number>;
	t.is(Object.keys(kept).length, 500);
	t.is(rests.until('example.org'), 24 * hour);
	t.is(rests.until('599.example.org'), hour + 599);
});

test('a file that is none, or a cache that can’t be written, is no hindrance', t => {
	const cache = newCache(t);
	fs.mkdirSync(cache, {recursive: true});
	for (const text of ['', 'null', '{"example.org": "soon"}', '[1]']) {
		fs.writeFileSync(path.join(cache, 'rests.json'), text);
		t.is(openRests(cache, () => 0).until('example.org'), undefined);
	}

	const blocked = openRests(path.join(cache, 'rests.json', 'below'), () => 0);
	t.notThrows(() => {
		blocked.note('example.org', hour);
	});
	t.is(blocked.until('example.org'), undefined);
});
