/**
Texts of any characters, and web addresses with any in them: the same as `fc.string({unit: 'binary'})` and `fc.webUrl` make.
Those first put all of Unicode into a table, to go back from a character to its number; it takes a second, in every file anew.
*/
import fc from 'fast-check';

const firstSurrogate = 0xD8_00;
const surrogates = 0x8_00;

function numberOf(value: unknown): number {
	const code = typeof value === 'string' ? value.codePointAt(0) : undefined;
	if (code === undefined || value !== String.fromCodePoint(code) || !value.isWellFormed()) {
		throw new Error('It is not one character.');
	}

	return code < firstSurrogate ? code : code - surrogates;
}

/** Any character but half of a pair. */
const character = fc
	.nat({max: 0x10_FF_FF - surrogates})
	.map(number => String.fromCodePoint(number < firstSurrogate ? number : number + surrogates), numberOf);

export const anyText = (lengths: fc.StringSharedConstraints = {}) => fc.string({unit: character, ...lengths});

const inAddress = (others: string) =>
	fc.oneof(
		{weight: 10, arbitrary: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', ...others)},
		{weight: 1, arbitrary: character.map(one => encodeURIComponent(one))},
	);
const segment = fc.string({unit: inAddress('-._~!$&\'()*+,;=:@')});
const afterPath = fc.option(fc.string({unit: inAddress('-._~!$&\'()*+,;=:@/?')}), {nil: undefined});

/** Addresses of the web with a query or none; with a fragment in some where that is asked for. */
export const webAddress = ({hasFragments = false} = {}) =>
	fc
		.tuple(
			fc.constantFrom('http', 'https'),
			fc.webAuthority(),
			fc.array(segment, {size: '-1'}).map(segments => segments.map(one => `/${one}`).join('')),
			afterPath,
			hasFragments ? afterPath : fc.constant(undefined),
		)
		.map(([scheme, authority, path, query, fragment]) =>
			`${scheme}://${authority}${path}${query === undefined ? '' : `?${query}`}${fragment === undefined ? '' : `#${fragment}`}`);
