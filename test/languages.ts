import test from 'ava';
import {
	imageLabels,
	isRightToLeft,
	languages,
	relatedLabels,
} from '../source/languages.js';

test('every language has a tag that Intl takes, once', t => {
	const tags = languages.map(({tag}) => tag);
	t.deepEqual(tags, [...new Set(tags)]);
	for (const tag of tags) {
		t.is(Intl.getCanonicalLocales(tag)[0], tag);
	}
});

test('DW’s languages all have the word before a picture’s credit', t => {
	for (const tag of [
		'en', 'de', 'es', 'fr', 'pt-BR', 'pt-002', 'pl', 'ro', 'sq', 'bs', 'hr', 'sr', 'tr', 'id', 'sw', 'ha', 'bg',
		'mk', 'ru', 'uk', 'el', 'ar', 'fa', 'fa-AF', 'ps', 'ur', 'hi', 'bn', 'am', 'zh', 'zh-Hant',
	]) {
		t.true((languages.find(language => language.tag === tag)?.imageLabels?.length ?? 0) > 0, `“${tag}”`);
	}
});

test('longer labels come before shorter ones', t => {
	for (const labels of [imageLabels, relatedLabels]) {
		t.deepEqual(labels, labels.toSorted((a, b) => b.length - a.length));
		t.is(new Set(labels).size, labels.length);
	}
});

test('Arabic script and Hebrew run from right to left', t => {
	t.deepEqual(['ar', 'ar-EG', 'fa', 'fa-AF', 'ps', 'ur', 'he'].filter(tag => !isRightToLeft(tag)), []);
	t.deepEqual(['en', 'de', 'am', 'hi', 'arn', 'fab', 'zh-Hant', undefined].filter(tag => isRightToLeft(tag)), []);
});
