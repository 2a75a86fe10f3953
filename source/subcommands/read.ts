import {change} from './change.js';
import {type Asked} from './asked.js';

/** Marks articles read or unread. */
export async function run(asked: Asked): Promise<number> {
	const isRead = asked.values.off !== true;
	return change(asked, {
		changes: {read: isRead}, outcome: isRead ? 'marked read' : 'marked unread', isDone: reading => reading.read === isRead,
	});
}
