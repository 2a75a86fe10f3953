import test from 'ava';
import {addressIn, isAddress} from '../../source/collect/named.js';

const means = test.macro({
	exec(t, operand: string, address: string | undefined) {
		t.is(isAddress(operand) ? addressIn(operand) : undefined, address);
	},
	title: (_, operand: string, address: string | undefined) => `“${operand}” is ${address === undefined ? 'a file' : 'an address'}`,
});

test(means, 'https://www.dw.com/en/tower/a-1', 'https://www.dw.com/en/tower/a-1');
test(means, 'www.dw.com/en/tower/a-1', 'https://www.dw.com/en/tower/a-1');
test(means, 'dw.com/en/tower/a-1', 'https://dw.com/en/tower/a-1');
test(means, 'news.example.org/', 'https://news.example.org/');
test(means, 'feed://example.org/rss', 'https://example.org/rss');
test(means, 'tower.html', undefined);
test(means, './tower.txt/x', undefined);
test(means, 'pages/tower.html', undefined);
