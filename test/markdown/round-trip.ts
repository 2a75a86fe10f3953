import test from 'ava';
import fc from 'fast-check';
import {readMarkdown} from '../../source/markdown/read.js';
import {writeMarkdown} from '../../source/markdown/write.js';
import {article} from '../helpers/arbitrary-article.js';

test('an article written and read again is the same article', t => {
	fc.assert(fc.property(article, value => {
		t.deepEqual(readMarkdown(writeMarkdown(value)), value);
	}), {numRuns: 300});
});
