import test from 'ava';
import {frame} from '../../source/screens/frame.js';
import {article} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

const files = Array.from({length: 12}, (_, index) => ({
	path: `2024/05/a-file-with-quite-a-long-name-that-is-number-${index + 1}.md`, reason: 'the front matter is not closed: a line of --- is missing after it',
}));

test('the head tells how many files can’t be read, and the key that tells which', t => {
	const session = reading([article({title: 'Ferry'})]);
	const head = (columns: number) => {
		const state = session.resize(columns, 24).state();
		return frame({...state, counts: {...state.counts, unreadable: 12}})[0]!;
	};

	t.regex(head(100), /12 unreadable, see !/v);
	t.regex(head(40), /12 unreadable, see !/v);
});

test('! shows each file with the reason, whole at every width', t => {
	for (const columns of [40, 80]) {
		const session = reading([article({title: 'Ferry'})], {columns, rows: 24}).press('!');
		t.is(session.effects.at(-1)?.type, 'unreadable');
		session.send({type: 'unreadable', files: files.slice(0, 2)});
		const text = session.screen().slice(1, -2).join('').replaceAll(/\s/gv, '');
		t.is(text, files.slice(0, 2).map(({path, reason}) => path + reason).join('').replaceAll(' ', ''));
		session.press('q');
		t.is(session.state().overlay, undefined);
	}
});

test('a file that was mended meanwhile leaves the list of them', t => {
	const session = reading([article({title: 'Ferry'})], {columns: 80, rows: 14}).press('!');
	session.send({type: 'unreadable', files});
	session.press('G');
	t.true(session.screen().some(line => line.includes('number-12.md')));
	session.store([article({title: 'Ferry'}), article({title: 'Bridge'})]);
	t.is(session.effects.at(-1)?.type, 'unreadable');
	session.send({type: 'unreadable', files: files.slice(0, 1)});
	t.true(session.screen().some(line => line.includes('number-1.md')));
	session.send({type: 'unreadable', files: []});
	t.is(session.state().overlay, undefined);
	t.regex(session.screen().at(-1)!, /every file of the library can be read/v);
});
