import test from 'ava';
import {readSignOff, splitSignOff} from '../../source/import/sign-off.js';

const signOffs: ReadonlyArray<readonly [line: string, editors: readonly string[], agencies: readonly string[]]> = [
	['dv/amp (AFP, AP, Reuters)', ['dv', 'amp'], ['AFP', 'AP', 'Reuters']],
	['rc/amp', ['rc', 'amp'], []],
	['(AFP, Reuters)', [], ['AFP', 'Reuters']],
	['kle/AR (dpa, afp, rtr)', ['kle', 'AR'], ['dpa', 'afp', 'rtr']],
	['wmr (with AP)', ['wmr'], ['AP']],
	['ak, sti (dpa, epd)', ['ak', 'sti'], ['dpa', 'epd']],
	['ssu/feb/Reuters/AFP', ['ssu', 'feb'], ['Reuters', 'AFP']],
	['kev/AFP/dpa/Reuters', ['kev'], ['AFP', 'dpa', 'Reuters']],
	['乐然/李京慧（法新社、路透社）', ['乐然', '李京慧'], ['法新社', '路透社']],
	['(Рейтер, ТАСС)', [], ['Рейтер', 'ТАСС']],
	['ml/kq (AFP, XYZ)', ['ml', 'kq'], ['AFP', 'XYZ']],
];

for (const [line, editors, agencies] of signOffs) {
	test(`a sign-off: ${line}`, t => {
		t.deepEqual(readSignOff(line), {line, editors, agencies});
	});
}

for (const line of [
	'The group (AFP)', 'He said (on Tuesday)', '(he/she)', '(2018)', 'A tower (right), a boat', 'The tower', 'AFP', '',
	'tower/boat',
	`${'x'.repeat(200)} (AFP)`,
]) {
	test(`no sign-off: ${line.slice(0, 40)}`, t => {
		t.is(readSignOff(line), undefined);
	});
}

test('a sign-off glued to a paragraph is taken off', t => {
	t.like(splitSignOff('The tower is open.dv/amp (AFP, AP)'), {text: 'The tower is open.', signOff: {line: 'dv/amp (AFP, AP)'}});
	t.like(splitSignOff('The tower is open. (AFP, AP)'), {text: 'The tower is open.', signOff: {line: '(AFP, AP)'}});
	t.is(splitSignOff('The tower is open (AFP).'), undefined);
	t.is(splitSignOff('The tower is open. The group (AFP)'), undefined);
});
