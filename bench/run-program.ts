/** The built program, run to its end: how long that takes, and how much memory. */
import {spawn} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import process from 'node:process';
import {environmentOf, program} from '../test/helpers/program.js';

export type Run = {
	readonly seconds: number;
	/** Seconds of one processor. */
	readonly processor: number;
	/** At most, as the system counts it. */
	readonly megabytes: number;
	/** Printed. */
	readonly lines: number;
};

/** Runs the program for somebody who lives in `home`; its errors are shown. */
export async function run(home: string, ...given: readonly string[]): Promise<Run> {
	const startedAt = performance.now();
	const child = spawn(process.execPath, [program, ...given], {cwd: home, env: environmentOf(home), stdio: ['ignore', 'pipe', 'inherit']});
	let peak = 0;
	let ticks = 0;
	const look = async () => {
		const [status, stat] = await Promise.all(
			['status', 'stat'].map(async name => readFile(`/proc/${child.pid}/${name}`, 'utf8').catch(() => '')),
		);
		peak = Math.max(peak, Number(/^VmHWM:\s+(?<size>\d+)/mv.exec(status!)?.groups?.size ?? 0) / 1024);
		const [user = 0, system = 0] = stat!.split(') ').at(-1)!.split(' ').slice(11, 13).map(Number);
		ticks = Math.max(ticks, user + system);
	};

	const timer = setInterval(() => {
		void look();
	}, 50);
	let lines = 0;
	for await (const chunk of child.stdout.setEncoding('utf8')) {
		lines += (chunk as string).split('\n').length - 1;
	}

	clearInterval(timer);
	return {
		seconds: (performance.now() - startedAt) / 1000, processor: ticks / 100, megabytes: peak, lines,
	};
}
