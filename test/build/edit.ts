import test from 'ava';
import {build, type Plugin} from 'rolldown';
import {edit} from '../../scripts/build/edit.js';

const files: Plugin = {
	name: 'files of the test',
	resolveId: id => id,
	load: () => 'console.log(await fetchAll(), "b");',
};

const bundle = async (plugin: Plugin) => {
	const {output} = await build({
		input: '/package/index.js', plugins: [files, plugin], write: false, logLevel: 'silent',
	});
	return output[0].code;
};

test('a part of a package is replaced, dollar signs and all', async t => {
	const code = await bundle(edit(/package\/index\.js$/v, ['await fetchAll()', '"$&"'], [/"b"/v, '"c"']));
	t.regex(code, /console\.log\("\$&", "c"\)/v);
});

test('a part that a new version of the package no longer has fails the build', async t => {
	await t.throwsAsync(bundle(edit(/package\/index\.js$/v, ['await fetchSome()', ''])), {
		message: /index\.js has no await fetchSome\(\) to replace/v,
	});
});
