import test from 'ava';
import {article, paragraphs, related} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

const missing = article({title: 'The bridge', key: 'dw:2', blocks: paragraphs(3)});
const ferry = article({
	title: 'The ferry', key: 'dw:1', blocks: [...paragraphs(6), {
		...related('The bridge'), type: 'related', label: 'Read more', title: 'The bridge', url: 'https://news.example/bridge',
	}],
});
const last = <T>(items: readonly T[]) => items.at(-1);

test('A asks for an address or a file, and adds it while one reads on', t => {
	const session = reading([ferry]);
	session.press('A').type('https://news.example/one two');
	t.regex(last(session.screen())!, /Address or file: https:\/\/news\.example\/one two/v);
	t.is(session.screen().filter(line => line.includes('The ferry')).length, 1, 'the list isn’t filtered by it');
	session.press('enter');
	t.deepEqual(last(session.effects), {type: 'add', source: 'https://news.example/one two'});
	t.regex(last(session.screen())!, /adding https:\/\/news\.example\/one two; read on meanwhile/v);
	session.press('j');
	t.regex(last(session.screen())!, /adding 1 …/v);
	session.send({
		type: 'added', source: 'https://news.example/one two', key: 'dw:2', notice: {text: 'stored: The bridge', tone: 'plain'},
	});
	t.regex(last(session.screen())!, /stored: The bridge/v);
	t.is(session.state().reader, undefined);
	t.notRegex(last(session.press('j').screen())!, /adding/v);
});

test('escape adds nothing, nor does an empty line', t => {
	const session = reading([ferry]).press('A').type('x').press('escape');
	session.press('A', 'enter');
	t.deepEqual(session.effects, []);
	t.is(session.state().prompt, undefined);
});

test('a link that isn’t stored is added on the spot, and its article opens when it is there', t => {
	const session = reading([ferry]).press('enter', 'tab', 'enter');
	t.true(session.screen().some(line => line.includes('Add it to the library and read it')));
	session.press('enter');
	t.deepEqual(last(session.effects), {type: 'add', source: 'https://news.example/bridge', from: 'dw:1'});
	t.is(session.state().overlay, undefined);
	session.store([ferry, missing]);
	session.send({
		type: 'added', source: 'https://news.example/bridge', key: 'dw:2', from: 'dw:1', notice: {text: 'stored: The bridge', tone: 'plain'},
	});
	t.is(session.state().reader!.article.title, 'The bridge');
	session.press('backspace');
	t.is(session.state().reader!.article.title, 'The ferry');
});

test('what was added doesn’t tear the reader away from what they turned to meanwhile', t => {
	const session = reading([ferry]).press('enter', 'tab', 'enter', 'A', '/');
	session.store([ferry, missing]);
	session.send({
		type: 'added', source: 'https://news.example/bridge', key: 'dw:2', from: 'dw:1', notice: {text: 'stored: The bridge', tone: 'plain'},
	});
	t.is(session.state().reader!.article.title, 'The ferry');
	t.is(session.state().prompt?.type, 'find');
});

test('v shows what was left out with the reasons, and the original beside it', t => {
	const session = reading([ferry]).press('enter', 'v');
	t.deepEqual(last(session.effects), {type: 'look-behind', key: 'dw:1'});
	const removed = [
		{reason: 'skip link', text: 'Skip to content'},
		{reason: 'promo', text: 'Read our newsletter'},
		{reason: 'skip link', text: 'Skip to menu'},
	];
	const original = Array.from({length: 50}, (_, index) => `Line ${index + 1} of the page`);
	session.send({type: 'behind', key: 'dw:1', behind: {removed, original}});
	t.deepEqual(session.screen().slice(0, 7), [
		' Left out (3)   Original                                               1–7 of 7', ' skip link (2)',
		'   Skip to content', '   Skip to menu', '', ' promo', '   Read our newsletter',
	]);
	session.press('tab');
	t.is(session.screen()[1], ' Line 1 of the page');
	session.press('G');
	t.true(session.screen().some(line => line.includes('Line 50 of the page')));
	session.press('q');
	t.is(session.state().overlay, undefined);
	t.is(session.state().reader!.article.title, 'The ferry');
});

test('what stands behind an article isn’t shown over another', t => {
	const session = reading([ferry, missing]).press('enter', 'v', 'q');
	session.send({type: 'behind', key: 'dw:1', behind: {removed: [], original: []}});
	t.is(session.state().overlay, undefined);
});
