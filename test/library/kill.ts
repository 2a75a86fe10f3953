import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test from 'ava';
import {killMany} from '../helpers/kill.js';

// `npm run crash` kills a thousand.
const kills = Number(process.env.DWREAD_KILLS ?? 25);

test('whatever moment dwread is killed at, what it acknowledged is there, and no file is half-written', async t => {
	t.timeout(Math.max(120_000, kills * 2000));
	const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-kill-'));
	t.teardown(() => {
		fs.rmSync(scratch, {recursive: true, force: true});
	});
	const alone = await killMany(scratch, Math.ceil(kills / 2), 1);
	const together = await killMany(scratch, Math.floor(kills / 2), 2);
	t.log(
		`${alone.kills + together.kills} kills: ${alone.acknowledged + together.acknowledged} acknowledged changes looked at, ${alone.underWay + together.underWay} under way`,
	);
	t.deepEqual(alone.wrong, []);
	t.deepEqual(together.wrong, []);
	t.true(alone.acknowledged > 0 && together.acknowledged > 0);
});
