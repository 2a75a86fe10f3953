/** Takes the place of `Intl.Segmenter` in Ink and its parts: the first question to ICU costs over 20 ms, and most text never needs one. */
import {graphemes} from '../../../source/render/width.js';

type Segments = Iterable<Intl.SegmentData> & Pick<Intl.Segments, 'containing'>;

// Graphemes by themselves, whatever stands beside them; escape sequences begin with one.
const control = /(?<control>\r\n|[\u{0}-\u{1F}\u{7F}-\u{9F}])/v;

/** Segments by graphemes. */
export class GraphemeSegmenter {
	segment(input: string): Segments {
		return {
			containing: index => new Intl.Segmenter().segment(input).containing(index),
			* [Symbol.iterator]() {
				let index = 0;
				for (const segment of graphemesOf(input)) {
					yield {segment, index, input};
					index += segment.length;
				}
			},
		};
	}
}

function * graphemesOf(input: string): Generator<string> {
	// The texts between the control characters, and these.
	for (const [index, part] of input.split(control).entries()) {
		if (index % 2 === 1) {
			yield part;
			continue;
		}

		for (const {text} of graphemes(part)) {
			yield text;
		}
	}
}
