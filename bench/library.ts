import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';

const sentences = {
	latin: 'The ferry leaves the harbour at seven, and whoever misses it waits until the evening with coffee and the paper.',
	chinese: '渡轮早上七点离开港口，错过的人要带着咖啡和报纸一直等到傍晚才能渡河回家。',
	arabic: 'تغادر العبّارة الميناء في السابعة صباحًا، ومن فاتته ينتظر حتى المساء مع القهوة والصحيفة.',
	hindi: 'नौका सुबह सात बजे बंदरगाह से निकलती है और जो छूट जाता है वह शाम तक प्रतीक्षा करता है।',
};

export type Script = keyof typeof sentences;

/** The first ones, the newest, are long: some 5,000 words. */
function article(number: number, script: Script): string {
	const published = new Date(Date.UTC(2026, 0, 1 - number)).toISOString().slice(0, 10);
	const paragraph = `${sentences[script]} `.repeat(4).trim();
	const part = `## Part\n\n${`${paragraph}\n\n`.repeat(5)}`;
	const head = `---\nkey: bench:${number}\ntitle: "Number ${number}: ${sentences[script]}"\nkicker: Bench\npublished: ${published}\n---\n\n`;
	return head + (number <= 10 ? part.repeat(12) : paragraph);
}

/** Writes so many articles into the library of `home`. */
export async function fillLibrary(home: string, count: number, script: Script = 'latin'): Promise<void> {
	const folder = path.join(home, 'data/dwread/articles/bench');
	await mkdir(folder, {recursive: true});
	for (let number = 1; number <= count; number++) {
		await writeFile(path.join(folder, `${number}.md`), article(number, script));
	}
}
