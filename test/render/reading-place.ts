import test from 'ava';
import {
	findPlace,
	placeInterval,
	placeKeeper,
	readingPlace,
} from '../../source/render/reading-place.js';

const texts = [
	'The ferry',
	'It leaves the harbour at seven, whatever the weather does.',
	'Nobody on the island sets a clock by anything else than that bell.',
];
const place = readingPlace(texts, 2, 10);

test('a place is found where it was', t => {
	t.deepEqual(findPlace(texts, place), {block: 2, offset: 10});
	t.deepEqual(findPlace(texts, readingPlace(texts, 0, 0)), {block: 0, offset: 0});
});

test('a place moves with its words', t => {
	t.deepEqual(findPlace(['A correction', ...texts], place), {block: 3, offset: 10});
	t.deepEqual(findPlace([texts[0]!, texts[1]!, `Truly: ${texts[2]!}`], place), {block: 2, offset: 17});
});

test('a place is found by half of its words where the others were edited', t => {
	t.deepEqual(findPlace([texts[0]!, texts[2]!.replace('that bell', 'the tower')], place), {block: 1, offset: 10});
	t.deepEqual(findPlace([texts[0]!, `So: ${texts[2]!.replace('island', 'mainland')}`], place), {block: 1, offset: 16});
});

test('of equal words those count that stand nearest', t => {
	const bells = Array.from({length: 9}, () => 'The bell rings twice and is silent.');
	t.deepEqual(findPlace(['New', ...bells], readingPlace(bells, 4, 0)), {block: 4, offset: 0});
});

test('where the words are gone a place stays as far down as it was, within the page', t => {
	t.deepEqual(findPlace(texts.slice(0, 2), place), {block: 1, offset: 0});
	t.deepEqual(findPlace(['', '', 'Short'], place), {block: 2, offset: 5});
	t.deepEqual(findPlace([], place), {block: 0, offset: 0});
	t.deepEqual(readingPlace(texts, 7, 3), {block: 7, offset: 3, words: ''});
});

test('places are kept every ten seconds at most, and the last one on leaving', t => {
	const kept: string[] = [];
	let time = 0;
	const keeper = placeKeeper<number>((key, change) => {
		kept.push(`${key} ${change}`);
	}, () => time);
	for (let line = 1; line <= 25; line++, time += placeInterval / 10) {
		keeper.moved('a', line);
	}

	t.deepEqual(kept, ['a 1', 'a 11', 'a 21']);
	keeper.leave();
	keeper.leave();
	t.deepEqual(kept, ['a 1', 'a 11', 'a 21', 'a 25']);
	keeper.moved('a', 26);
	keeper.moved('b', 1);
	t.deepEqual(kept.slice(4), ['a 26']);
	keeper.leave();
	t.deepEqual(kept.slice(4), ['a 26', 'b 1']);
});
