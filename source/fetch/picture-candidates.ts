/** Which of a picture's sizes to fetch. */

/** Wide enough for any terminal that shows pictures; pixels. */
const usefulWidth = 1600;
const leastWidth = 600;

/** The formats of DW's pictures, 1568, 1199, 1920 and 767 pixels wide: a width is preferred as any site's is. */
const dwFormats = ['606', '605', '607', '604'];
/** The address of a DW picture in any of the formats of one shape; in articles the format is a placeholder, literally. */
const dwPicture = /^(?<start>https?:\/\/static\.dw\.com\/image\/\d+_)(?<format>\$\{formatId\}|\$%7BformatId%7D|60\d)(?<end>\.(?:jpe?g|png|webp)(?:\?.*)?)$/v;

/**
The addresses of one picture, the best first: those of 1600 down to 600 pixels, then the narrowest beyond that, then narrow
ones, those without a width, and its `src`. Only http and https, each once.
@param source - The picture’s `src`.
@param srcset - As in HTML, commas within addresses included.
@param base - The page's address, for relative ones.
*/
export function pictureCandidates(source: string, srcset = '', base?: string): string[] {
	const sized = parseSrcset(srcset);
	const byWidth = sized.filter(({width}) => width !== undefined).toSorted((a, b) => rank(a.width!) - rank(b.width!));
	const byDensity = sized.filter(({width}) => width === undefined).toSorted((a, b) => densityRank(a.density) - densityRank(b.density));
	const addresses = [...byWidth, ...byDensity].map(({address}) => address);
	const absolute = [...addresses, source]
		.filter(address => address.trim() !== '')
		.flatMap(address => dwFormatsOf(address.trim()))
		.map(address => URL.parse(address, base)?.href ?? '')
		.filter(address => /^https?:/v.test(address));
	return [...new Set(absolute)];
}

/** Useful widths from wide to narrow; then those too wide, the narrowest first; last those that are so narrow that they show little. */
function rank(width: number): number {
	return width > usefulWidth ? 1000 + width : (width >= leastWidth ? usefulWidth : 1_000_000) - width;
}

/** Twice the usual density is fine enough. */
function densityRank(density: number): number {
	return density > 2 ? 2 + density : 2 - density;
}

function dwFormatsOf(address: string): string[] {
	const {start, format, end} = dwPicture.exec(address)?.groups ?? {};
	if (start === undefined) {
		return [address];
	}

	const better = dwFormats.map(id => `${start}${id}${end}`);
	return [...better, ...(format!.startsWith('$') ? [] : [address])];
}

type Sized = {readonly address: string; readonly width?: number; readonly density: number};

const longestSrcset = 50_000;

/** The candidates of a `srcset`: addresses without white space, then descriptors up to a comma. A comma within an address is its own. */
function parseSrcset(srcset: string): Sized[] {
	const found: Sized[] = [];
	let address = '';
	let descriptors: string[] = [];
	const end = () => {
		if (address !== '') {
			found.push(sizedBy(address, descriptors));
		}

		address = '';
		descriptors = [];
	};

	for (const word of srcset.slice(0, longestSrcset).split(/\s+/v)) {
		const comma = word.indexOf(',');
		if (address !== '' && comma === -1) {
			descriptors.push(word);
			continue;
		}

		let start = word;
		if (address !== '') {
			descriptors.push(word.slice(0, comma));
			end();
			start = word.slice(comma + 1);
		}

		address = start.replace(/^,+/v, '');
		if (!address.endsWith(',')) {
			continue;
		}

		address = address.slice(0, -1);
		end();
	}

	end();
	return found;
}

function sizedBy(address: string, descriptors: readonly string[]): Sized {
	const number = (unit: string) => {
		const text = descriptors.find(descriptor => descriptor.endsWith(unit))?.slice(0, -1) ?? '';
		return /^\d{1,6}(?:\.\d{1,6})?$/v.test(text) ? Number(text) : undefined;
	};

	const width = number('w');
	const density = number('x') ?? 1;
	return width === undefined ? {address, density} : {address, width, density};
}
