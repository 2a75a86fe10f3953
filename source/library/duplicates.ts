/** Which of several files of one article is it: decided by what all copies of a library have in common, not by times. */

// As sync tools name the older of two versions.
const copyName = /\.sync-conflict-|\.\.path\d|\.conflict\d|conflicted copy/iv;

type File = {readonly path: string; readonly size: number};

/** Sorts the fullest file to the front, and what a sync tool put aside to the end. */
export function fullestFirst(a: File, b: File): number {
	const [isCopyA, isCopyB] = [copyName.test(a.path), copyName.test(b.path)];
	const rank = isCopyA === isCopyB ? b.size - a.size : Number(isCopyA) - Number(isCopyB);
	return rank === 0 ? (a.path < b.path ? -1 : 1) : rank;
}
