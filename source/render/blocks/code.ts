import {clean} from '../../clean.js';
import {readCode} from '../inline.js';
import {type Line} from '../page.js';
import {blockFlow, type BlockOf, type Place} from '../setting.js';
import {setCodeLines} from '../set-lines.js';

const tabStop = 4;

/** Code as it stands, line by line. */
export function setCode({press, cells}: Place, {language, text}: BlockOf<'code'>): readonly Line[] {
	const code = clean(text).split('\n').map(line => expandTabs(line)).join('\n').trimEnd();
	const flow = blockFlow(press, readCode(code, language.toLowerCase()));
	return setCodeLines({...flow, direction: 'ltr', align: 'left'}, cells);
}

function expandTabs(line: string): string {
	let expanded = '';
	for (const [index, part] of line.split('\t').entries()) {
		expanded += (index === 0 ? '' : ' '.repeat(tabStop - (expanded.length % tabStop))) + part;
	}

	return expanded;
}
