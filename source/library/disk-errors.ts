/** What a disk refuses, in words. */
import {ReaderError} from '../errors.js';

const causes: ReadonlyMap<string, string> = new Map([
	['EACCES', 'there is no permission to; check who owns it'],
	['EDQUOT', 'the disk quota is used up'],
	['EFBIG', 'it is too large'],
	['EIO', 'the disk reports an error'],
	['EISDIR', 'it is a folder'],
	['ELOOP', 'it is a symbolic link'],
	['EMFILE', 'too many files are open'],
	['EMLINK', 'it is a symbolic link'],
	['ENAMETOOLONG', 'its name is too long'],
	['ENOENT', 'it is not there'],
	['ENOSPC', 'the disk is full'],
	['ENOTDIR', 'a part of its path is no folder'],
	['ENXIO', 'it is no regular file'],
	['EPERM', 'the system forbids it'],
	['EROFS', 'the disk is read-only'],
]);

export function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why the disk refused, for a person; `undefined` for what is no refusal of a disk. */
export function causeOf(error: unknown): string | undefined {
	return error instanceof ReaderError ? error.message : causes.get(codeOf(error) ?? '') ?? codeOf(error);
}

/** What an action gives; where the disk refuses, a ReaderError that says what failed and why. */
export function attempt<T>(failure: string, action: () => T): T {
	try {
		return action();
	} catch (error) {
		const cause = causeOf(error);
		if (cause === undefined) {
			throw error;
		}

		throw new ReaderError(`${failure}: ${cause}`, {cause: error});
	}
}
