import test from 'ava';
import {breakLines, cutLines} from '../../source/render/break-lines.js';
import {rulerFor} from '../../source/render/ruler.js';

const lines = (text: string, cells: number, language?: string) =>
	breakLines(text, rulerFor(text), cells, language).map(({from, to}) => text.slice(from, to));

const examples: ReadonlyArray<readonly [title: string, text: string, cells: number, expected: readonly string[], language?: string]> = [
	['lines are filled greedily', 'the ferry crosses the bay', 10, ['the ferry', 'crosses', 'the bay']],
	['a line may be filled to its last cell', 'the ferry is on', 9, ['the ferry', 'is on']],
	['spaces at a line’s end hang', 'ferry     bay', 5, ['ferry', 'bay']],
	['words break after hyphens, dashes and slashes', 'well-known AFP/Reuters', 8, ['well-', 'known', 'AFP/', 'Reuters']],
	['ideographic spaces hang too, and count within a line', 'A \u{3000}移民\u{3000}\u{3000}车', 6, ['A \u{3000}移', '民', '车']],
	['ideographic spaces within a line', 'A \u{3000}移民\u{3000}车', 10, ['A \u{3000}移民', '车']],
	['no-break spaces hold', 'about 10\u{A0}km away', 9, ['about', '10\u{A0}km', 'away']],
	['a word longer than a line is cut', 'a abcdefghijk', 5, ['a', 'abcde', 'fghij', 'k']],
	['a long word is cut between graphemes', 'e\u{301}e\u{301}e\u{301}', 2, ['e\u{301}e\u{301}', 'e\u{301}']],
	['Chinese breaks between characters, not before a comma', '移民车队，不可能', 8, ['移民车', '队，不可', '能']],
	['an opening bracket stays with what follows', '他们「说」', 6, ['他们', '「说」']],
	['Thai breaks between words', 'ภาษาไทยเขียนติดกัน', 7, ['ภาษาไทย', 'เขียนติด', 'กัน']],
	['Korean words stay together in Korean', '배는 하루에 두번', 9, ['배는', '하루에', '두번'], 'ko'],
	['Korean words that are too long are cut', '가나다라마바사', 6, ['가나다', '라마바', '사'], 'ko'],
	['emoji of several parts stay whole', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 5, ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']],
	['a line feed ends a line', 'one\ntwo three', 20, ['one', 'two three']],
	['an empty text is one empty line', '', 10, ['']],
	['punctuation stays with its word', 'so “this” (and that), no?', 8, ['so', '“this”', '(and', 'that),', 'no?']],
];

for (const [title, text, cells, expected, language] of examples) {
	test(title, t => {
		t.deepEqual(lines(text, cells, language), expected);
	});
}

const cut = (text: string, cells: number) => cutLines(text, cells).map(({from, to, isCut}) => (isCut ? '↪' : '') + text.slice(from, to));

test('code keeps its lines and spaces; what goes on from the line before is known', t => {
	t.deepEqual(cut('a  b \n\n  long line', 6), ['a  b ', '', '  long', '↪ line']);
	t.deepEqual(cut('abcdefghij', 4), ['abcd', '↪efgh', '↪ij']);
	t.deepEqual(cut('漢字漢字', 5), ['漢字', '↪漢字']);
});

test('code is cut after a space where one is near', t => {
	t.deepEqual(cut('store what comes in now', 12), ['store what ', '↪comes in now']);
	t.deepEqual(cut('a bcdefghijklmnop', 9), ['a bcdefgh', '↪ijklmnop']);
	t.deepEqual(cut('one two three four five', 10), ['one two ', '↪three four', '↪ five']);
});
