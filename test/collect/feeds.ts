import test from 'ava';
import {didKeepFeed, listFeeds, removeFeed} from '../../source/library/feeds.js';
import {type Named} from '../../source/collect/collect.js';
import {collecting} from '../helpers/collecting.js';
import {rss, sentences, story} from '../helpers/news-site.js';
import {answer, serve} from '../helpers/server.js';

const html = {'content-type': 'text/html; charset=utf-8'};
const xml = {'content-type': 'application/rss+xml'};
const paragraphs = sentences.map(sentence => `<p>${sentence}</p>`).join('');

test('a feed stores what its items lead to, and the feed’s own text where a page is refused', async t => {
	const server = await serve(t, (request, response) => {
		const {host} = request.headers;
		if (request.url === '/feed') {
			answer(
				response,
				200,
				xml,
				rss(`http://${host}`, [
					{path: '/one', title: 'The first story', teaser: 'In short.'},
					{path: '/two', title: 'The second story', html: paragraphs},
					{path: '/three', title: 'The third story'},
				]),
			);
		} else if (request.url === '/one') {
			answer(response, 200, html, story({title: 'The first story'}));
		} else {
			answer(response, request.url === '/robots.txt' ? 404 : 403);
		}
	});
	const {bring, titles, library} = collecting(t);
	const {stored, refused, events} = await bring([`${server.origin}/feed`]);
	t.is(stored, 2);
	t.deepEqual(titles(), ['The first story', 'The second story']);
	t.deepEqual(refused, [{name: `${server.origin}/three`, reason: 'the server refuses access (403)'}]);
	t.is(events.find(event => event.type === 'stored' && event.title === 'The second story' && event.instead !== undefined)?.type, 'stored');
	const first = library.entries().find(({title}) => title === 'The first story')!;
	t.like(first, {teaser: 'In short.', url: `${server.origin}/one`});
	t.is(library.read(first.key).blocks.length, sentences.length);
	t.deepEqual(server.asked.slice(0, 3), ['/feed', '/robots.txt', '/one']);
});

test('a feed’s own texts alone are stored where that is asked for', async t => {
	const server = await serve(t, (request, response) => {
		answer(
			response,
			200,
			xml,
			rss(`http://${request.headers.host}`, [
				{path: '/one', title: 'The first story', html: paragraphs},
				{path: '/two', title: 'The second story'},
			]),
		);
	});
	const {bring, titles} = collecting(t);
	t.like(await bring([`${server.origin}/feed`], {feedOnly: true}), {stored: 1, refused: [{reason: 'the feed has no text of it'}]});
	t.deepEqual(titles(), ['The first story']);
	t.deepEqual(server.asked, ['/feed']);
});

test('an update brings what is new, leaves what is there, and keeps away what was removed', async t => {
	let stories = ['one', 'two'];
	const server = await serve(t, (request, response) => {
		if (request.url === '/feed') {
			const etag = `"${stories.length}"`;
			const isSame = request.headers['if-none-match'] === etag;
			answer(
				response,
				isSame ? 304 : 200,
				{...xml, etag},
				isSame
					? ''
					: rss(
						`http://${request.headers.host}`,
						stories.map(name => ({path: `/${name}`, title: `The story called ${name}`})),
					),
			);
		} else {
			answer(response, request.url === '/robots.txt' ? 404 : 200, html, story({title: `The story called ${request.url!.slice(1)}`}));
		}
	});
	const {bring, titles, library} = collecting(t);
	const feed: Named = {type: 'feed', feed: {address: `${server.origin}/feed`, title: 'News'}};
	t.like(await bring([feed]), {stored: 2});
	server.asked.length = 0;
	t.like(await bring([feed]), {stored: 0, updated: 0, refused: []});
	t.deepEqual(server.asked, ['/feed']);

	library.remove(library.entries().find(({title}) => title.endsWith('one'))!.key);
	stories = ['one', 'two', 'three'];
	server.asked.length = 0;
	t.like(await bring([feed]), {stored: 1, refused: []});
	t.deepEqual(titles(), ['The story called three', 'The story called two']);
	t.deepEqual(server.asked, ['/feed', '/robots.txt', '/three']);
});

test('a feed that fails doesn’t end the update, and is left alone as long as its server asks', async t => {
	const server = await serve(t, (request, response) => {
		if (request.url === '/bad') {
			answer(response, 503, {'retry-after': '3600'});
		} else if (request.url === '/feed') {
			answer(response, 200, xml, rss(`http://${request.headers.host}`, [{path: '/one', title: 'The first story'}]));
		} else {
			answer(response, request.url === '/robots.txt' ? 404 : 200, html, story({title: 'The first story'}));
		}
	});
	const other = await serve(t, (_request, response) => {
		answer(response, 503, {'retry-after': '3600'});
	});
	const {bring, titles} = collecting(t);
	const feeds = [`${other.origin}/bad`, `${server.origin}/feed`].map(address => ({type: 'feed', feed: {address, title: address}} as const));
	const {stored, refused} = await bring(feeds);
	t.is(stored, 1);
	t.deepEqual(titles(), ['The first story']);
	t.deepEqual(refused.map(({reason}) => reason), ['the server asks to wait 60 minutes before the next request']);
	const again = await bring(feeds.slice(0, 1));
	t.deepEqual(again.refused.map(({reason}) => reason), ['the server asked not to be asked again before 2026-03-01 13:00 UTC']);
	t.is(other.asked.length, 1);
});

test('feeds are kept in a file each', t => {
	const {library: {folder}, files} = collecting(t);
	t.true(didKeepFeed(folder, {address: 'https://news.example/feed', title: 'Ñews', tags: ['World']}));
	t.false(didKeepFeed(folder, {address: 'https://news.example/feed', title: 'Another name'}));
	t.true(didKeepFeed(folder, {address: 'https://news.example/feed?about=sport', title: 'Sport', home: 'https://news.example/'}));
	t.is(files('feeds').length, 2);
	t.deepEqual(listFeeds(folder), [
		{address: 'https://news.example/feed', title: 'Ñews', tags: ['World']},
		{address: 'https://news.example/feed?about=sport', title: 'Sport', home: 'https://news.example/'},
	]);
	removeFeed(folder, 'https://news.example/feed');
	t.deepEqual(listFeeds(folder).map(({title}) => title), ['Sport']);
	t.is(files('trash').length, 1);
});
