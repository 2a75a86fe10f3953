/** What was asked on the command line; loads only what that needs. Exit statuses: 0 done, 1 failed, 2 wrong usage. */
import process from 'node:process';
import {cleanLine} from './clean.js';
import {givenBy, loadSettings} from './config/load.js';
import {standardSettings} from './config/settings.js';
import {ReaderError, UsageError} from './errors.js';
import {readArguments} from './subcommands/arguments.js';
import {endOutput, OutputEnded} from './subcommands/print.js';

async function main(): Promise<number> {
	const given = readArguments(process.argv.slice(2));
	const {values, subcommand} = given;
	if (values.version) {
		const {version} = await import('./subcommands/version.js');
		process.stdout.write(`${version()}\n`);
		return 0;
	}

	if (values.help) {
		const {usage} = await import('./subcommands/usage.js');
		process.stdout.write(usage(subcommand));
		return 0;
	}

	const {settings} = subcommand?.ignoresSettings ? {settings: standardSettings} : await loadSettings(givenBy(values));
	const asked = {...given, settings};
	if (subcommand) {
		const {run} = await subcommand.load();
		return run(asked);
	}

	const {read} = await import('./session.js');
	return read(asked);
}

/** One line on standard error; the stack of a bug only with `--debug`. */
function report(error: unknown): number {
	const isDebug = process.argv.includes('--debug');
	const isExpected = error instanceof ReaderError;
	const text = isExpected
		? error.message
		: `unexpected error: ${error instanceof Error ? error.message : String(error)}${isDebug ? '' : ' (--debug shows more; please report it)'}`;
	process.stderr.write(`dwread: ${cleanLine(text)}\n`);
	if (isDebug && error instanceof Error) {
		process.stderr.write(`${error.stack ?? ''}\n`);
	}

	return error instanceof UsageError ? 2 : 1;
}

let outputStatus: number | undefined;

// Whoever reads our output may stop reading: that is no error. What is to be done besides goes on, and the program ends by itself:
// ended from within, Node can wait for its own threads for ever (seen with 24.21, while a worker was being compiled for).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	endOutput();
	if (error.code === 'EPIPE') {
		return;
	}

	outputStatus ??= report(new ReaderError(`standard output can’t be written: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}`));
	process.exitCode = outputStatus;
});

async function runToEnd(): Promise<void> {
	let status: number;
	try {
		status = await main();
	} catch (error) {
		status = error instanceof OutputEnded ? Number(process.exitCode ?? 0) : report(error);
	}

	process.exitCode = outputStatus ?? status;
}

await runToEnd();
