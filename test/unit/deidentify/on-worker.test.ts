import { afterAll, beforeAll, expect, it } from 'vitest';
import { TextWorker } from '../../../src-main/documents/text-worker-client.ts';
import { lexiconFile } from '../../../tools/names.mjs';

const worker = new TextWorker();
// Building the lists takes some seconds where nobody has built them yet.
beforeAll(async () => void (await lexiconFile()), 120_000);
afterAll(() => worker.dispose());

it('finds names by the lists of the program, and those of one text in the next', async () => {
	const texts = [
		'Frau Zwerenz kam mit ihrer Nichte Dörte aus Oberschwalm in die Praxis am Markt. Der Blutdruck war gut.',
		'zwerenz ruft an. Das Pflegebett ist da, die Medikamentenliste fehlt.',
	];
	const found = await worker.findPersonal(texts, {}, new AbortController().signal);
	const words = found.map((findings, at) => findings.map(({ start, end }) => texts[at]?.slice(start, end)));
	expect(words).toEqual([['Zwerenz', 'Dörte', 'Oberschwalm', 'Praxis am Markt'], ['zwerenz']]);
});
