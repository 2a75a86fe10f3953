/** Takes the place of the global `performance`, of which only this is used, and which takes 3 ms to load. */
import process from 'node:process';

export const clock = {
	now: (): number => Number(process.hrtime.bigint()) / 1e6,
};
