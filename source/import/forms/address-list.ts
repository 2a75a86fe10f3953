/** Addresses as text, one a line: lists, newsboat's `urls`, shortcuts that systems keep of a page (`.url`, `.webloc`, `.desktop`). */
import {decodeText} from '../charset.js';
import {type Form} from './form.js';
import {savedItem} from './parts/saved.js';

const isAddress = (line: string): boolean => /^<?https?:\/\/\S+/iv.test(line);
const isComment = (line: string): boolean => line === '' || line.startsWith('#');

export const addressList: Form = {
	name: 'list of addresses',
	isLight: true,
	isForm({head, bytes}) {
		const lines = head.split(/\r?\n/v).map(line => line.trim());
		// The last line of the sample may be cut.
		const whole = head.length < bytes.length - 100 ? lines.slice(0, -1) : lines;
		return whole.some(line => isAddress(line)) && whole.every(line => isComment(line) || isAddress(line));
	},
	* read({name, bytes}) {
		for (const [index, line] of decodeText(bytes).split(/\r?\n/v).map(each => each.trim()).entries()) {
			if (isComment(line)) {
				continue;
			}

			const [address = '', ...words] = line.split(/\s+/v);
			const rest = words.join(' ');
			// Newsboat: the address, then tags in quotes, one with ~ as the title.
			const quoted = rest.matchAll(/"(?<tag>[^"]{1,200})"/gv).map(({groups}) => groups!.tag!).toArray();
			const title = quoted.find(tag => tag.startsWith('~'))?.slice(1) ?? (quoted.length === 0 ? rest : undefined);
			yield savedItem({
				address: address.replaceAll(/^<|>$/gv, ''),
				title,
				state: {tags: quoted.filter(tag => !/^[!~]/v.test(tag))},
				place: `${name}, line ${index + 1}`,
			});
		}
	},
};

export const shortcut: Form = {
	name: 'shortcut',
	isLight: true,
	isForm: ({head}) =>
		/^\[(?:internetshortcut|desktop entry)\]/imv.test(head.slice(0, 200)) || (head.includes('<plist') && head.includes('<key>URL</key>')),
	* read({name, bytes}) {
		const text = decodeText(bytes);
		const groups = (/^URL(?:\[\$e\])?=(?<address>\S+)/mv.exec(text) ?? /<key>URL<\/key>\s*<string>(?<address>[^<]*)<\/string>/v.exec(text))
			?.groups;
		yield savedItem({address: groups?.address?.replaceAll('&amp;', '&') ?? '', state: {}, place: name});
	},
};
