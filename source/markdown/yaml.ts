/** YAML of any kind, for front matter that other programs wrote. Apart, so that it is loaded only for such files. */
import {load, FAILSAFE_SCHEMA} from 'js-yaml';

/** Every scalar as a string. */
export type Fields = ReadonlyMap<string, string | readonly string[]>;

/**
The scalars and lists of scalars of a YAML mapping, every scalar as the string it is written as; what is nested deeper is left out.
Throws an Error that names the line where it is no YAML, no mapping, or holds an alias or a tag.
*/
export function readYaml(yaml: string): Fields {
	const fields = new Map<string, string | readonly string[]>();
	const value = load(`${yaml}\n`, {schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: 20});
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new TypeError('it is no list of “key: value” lines');
	}

	for (const [key, field] of Object.entries(value)) {
		if (typeof field === 'string') {
			fields.set(key, field);
		} else if (Array.isArray(field)) {
			fields.set(key, field.filter(item => typeof item === 'string'));
		}
	}

	return fields;
}
