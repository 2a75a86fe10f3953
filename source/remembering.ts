/** Answers that are asked for again and again, worked out once. */

export type Remembering<Asked extends readonly unknown[], Answer> = {
	readonly ask: (...asked: Asked) => Answer;
	readonly forget: () => void;
};

/** What `answer` answers, by what `nameOf` calls each question. When there are `most`, all are forgotten. */
export function remembering<Asked extends readonly unknown[], Answer>(
	answer: (...asked: Asked) => Answer,
	nameOf: (...asked: Asked) => string,
	most = Infinity,
): Remembering<Asked, Answer> {
	const answers = new Map<string, Answer>();
	return {
		ask(...asked) {
			const name = nameOf(...asked);
			const known = answers.get(name);
			if (known !== undefined || answers.has(name)) {
				return known!;
			}

			if (answers.size >= most) {
				answers.clear();
			}

			const found = answer(...asked);
			answers.set(name, found);
			return found;
		},
		forget() {
			answers.clear();
		},
	};
}
