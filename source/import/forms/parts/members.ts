/** Members of archives and folders, by their names. */
import {cleanLine} from '../../../clean.js';

const furniture = /\.(?:css|js|mjs|map|json5|woff2?|ttf|otf|eot|png|jpe?g|gif|webp|avif|svgz?|ico|bmp|tiff?|mp[34]|m4[av]|ogg|oga|ogv|opus|webm|mov|wav|flac|aac|m3u8?|exe|dll|so|class|pyc|lock|db|sqlite|ds_store)$/iv;

/** Whether a member is what pages and systems leave beside articles: scripts, styles, pictures, hidden files. */
export function isBeside(name: string): boolean {
	const segments = name.split('/');
	return (
		furniture.test(name)
		|| segments.some(segment => segment === '__MACOSX' || (segment.startsWith('.') && !/^\.{1,2}$/v.test(segment)))
		|| /^(?:desktop\.ini|thumbs\.db|icon\r)$/iv.test(segments.at(-1)!)
	);
}

/** Whether a name leads out of the archive it stands in: `../…`, `/…`, `C:/…`; or isn't one. */
export const isOutside = (name: string): boolean =>
	name.startsWith('/') || /^[A-Za-z]:/v.test(name) || name.includes('\0') || name.split('/').includes('..');

/** A member's name for people, as part of the name of what it is in. */
export const memberName = (archive: string, name: string): string => `${archive}: ${cleanLine(name).slice(0, 300).toWellFormed()}`;
