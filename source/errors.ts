/**
An error that a person can do something about. Its message is one sentence without a stack: what is wrong,
with which file, what to do. Every other error is a bug and may crash.
*/
export class ReaderError extends Error {
	override readonly name = 'ReaderError';
}

/** What was typed or set can't be meant so: dwread ends with status 2. */
export class UsageError extends ReaderError {}
