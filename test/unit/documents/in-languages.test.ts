import { expect, it } from 'vitest';
import type { RecognitionId } from '../../../src-main/contract/ids.ts';
import { readLimits, type ReadRequest } from '../../../src-main/contract/reader.ts';
import { inLanguages } from '../../../src-main/documents/in-languages.ts';
import type { ReaderLink } from '../../../src-main/documents/reader-link.ts';

const request: ReadRequest = { type: 'read', bytes: new ArrayBuffer(1), format: 'image', limits: readLimits };

it('a reader reads in what is chosen when its document comes, also one that was open before', async () => {
	const sent: unknown[] = [];
	let chosen = ['deu'] as RecognitionId[];
	let look = (): void => undefined;
	const known = new Promise<void>((resolve) => (look = resolve));
	const reader = inLanguages(
		() => ({ send: (one: unknown) => sent.push(one) }) as unknown as ReaderLink,
		known,
		() => chosen,
	)();
	chosen = ['fra', 'deu'] as RecognitionId[];
	reader.send(request);
	expect(sent).toEqual([]);
	look();
	await known;
	await Promise.resolve();
	expect(sent).toEqual([{ ...request, languages: ['fra', 'deu'] }]);
});
