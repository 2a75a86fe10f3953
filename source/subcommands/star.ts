import {change} from './change.js';
import {type Asked} from './asked.js';

/** Stars articles, or takes their stars away. */
export async function run(asked: Asked): Promise<number> {
	const isStarred = asked.values.off !== true;
	return change(asked, {
		changes: {starred: isStarred}, outcome: isStarred ? 'starred' : 'star removed', isDone: reading => reading.starred === isStarred,
	});
}
