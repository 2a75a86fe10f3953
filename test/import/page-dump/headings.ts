import test from 'ava';
import {findHeadings} from '../../../source/import/page-dump/headings.js';

const prose = [
	'The keeper of the lighthouse has read every book in the tower, and now he waits for the ferry to bring some more of them.',
	'On the first floor stand the novels, on the second floor the atlases, and above them lies a boat that was never finished.',
	'Visitors come on Sundays and sit on the stairs, because there are only four chairs and the keeper needs one of them.',
	'In winter the stove is lit at six in the morning, so that the paper stays dry and the ink does not freeze in its pots.',
];

/** Whether the line is a heading where it stands between paragraphs. */
const isHeading = (line: string, before = prose[0]!, after = prose[1]!) =>
	findHeadings([{text: before}, {text: line}, {text: after}, {text: prose[2]!}]).has(1);

for (const line of [
	'A stove for the books', 'Who pays for the coal?', '"Nobody is turned away"', '1. The stairs',
	'Ferry, stove, four chairs', 'Kein Buch zu viel', '„Wir wollten nur lesen“', '¿Quién paga el carbón?',
	'Кто платит за уголь?', '谁来付煤钱？', '楼梯上的书', 'من يدفع ثمن الفحم؟', 'چه کسی پول زغال را می‌دهد',
	'कोयले का पैसा कौन देता है', 'የድንጋይ ከሰሉን ማን ይከፍላል', 'Makaa ya mawe na vitabu', 'Books by the 1920s stove',
	'A stove for St. Mary\'s tower',
	'COVID-19 in the tower',
	'◆灯台の本棚',
]) {
	test(`a bare line is a heading: ${line}`, t => {
		t.true(isHeading(line));
	});
}

for (const line of [
	'The stove is lit at six.', 'Nobody is turned away!', '"Nobody is turned away."',
	'"We only wanted to read," says the keeper.', 'He reads. Then he sleeps', 'But who pays for the coal?',
	'Und wer bezahlt die Kohle?', 'The keeper needs three things:', '– We only wanted to read', '(Archive picture)',
	'© Harbor Post', 'https://example.org/tower', 'keeper@example.org', 'lit at six in the morning',
	'12:30 The stove is lit', '£79.99, Harbor shop', 'Best tower, 9/10', '***', 'Der Ofen brennt.', 'Печь горит.',
	'炉子六点生火。', 'الموقد مشتعل.', 'چولہا جل رہا ہے۔', 'चूल्हा जल रहा है।', 'ምድጃው ይነዳል።', 'NAIROBI —',
	'The keeper of the lighthouse has read every book in the tower and he waits for the ferry to bring some more of them every day of the week',
]) {
	test(`a short line is no heading: ${line}`, t => {
		t.false(isHeading(line));
	});
}

test('the last line is no heading, nor one before a picture’s end', t => {
	t.deepEqual([...findHeadings([{text: prose[0]!}, {text: 'Mara Lind'}])], []);
});

test('of two bare lines in a row none is a heading', t => {
	t.deepEqual([...findHeadings([{text: prose[0]!}, {text: 'A stove for the books'}, {text: 'Ferry, stove, four chairs'}, {text: prose[1]!}])], []);
});

test('a heading may stand above a picture or a list', t => {
	t.deepEqual([...findHeadings([{text: prose[0]!}, {text: 'A stove for the books'}, undefined, {text: prose[1]!}])], [1]);
});

test('a line attached to the one above is no heading', t => {
	t.deepEqual([...findHeadings([{text: prose[0]!}, {text: 'A stove for the books', isAttached: true}, {text: prose[1]!}])], []);
});

test('an interview’s questions are no headings, its quoted headings are', t => {
	const lines = [{text: prose[0]!}, {text: '“Nobody is turned away”'}, {text: prose[1]!}];
	for (const question of ['What do you read?', 'Who comes?', 'When do you sleep?', 'Where is the ferry?', 'Is it cold?', 'What is next?']) {
		lines.push({text: question}, {text: prose[2]!});
	}

	t.deepEqual([...findHeadings(lines)], [1]);
});

test('a few questions are headings', t => {
	t.deepEqual([...findHeadings([{text: prose[0]!}, {text: 'Who comes?'}, {text: prose[1]!}, {text: 'Is it cold?'}, {text: prose[2]!}])], [1, 3]);
});

test('numbers that count up make headings even above short lines', t => {
	const lines = ['1. The stove', 'Price: ten crowns', prose[0]!, '2. The chairs', 'Price: none', prose[1]!];
	t.deepEqual([...findHeadings(lines.map(text => ({text})))], [0, 3]);
});
