import { createHash } from 'node:crypto';
import type { CatalogEntry, Licence } from '../../../src-main/contract/catalog.ts';
import type { ModelId } from '../../../src-main/contract/entities.ts';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const sourced = { source: 'https://example.org/card', checked: '2026-11-01' };

/** What a list says of a model with these files. */
export function entryOf(files: readonly Uint8Array[], id = 'small-q4'): CatalogEntry {
	return {
		id: id as ModelId,
		name: 'Small (Q4)',
		maker: 'Somebody',
		family: 'Small',
		kind: 'chat',
		parameters: 144,
		goodFor: { en: 'For tests.', de: 'Für Tests.' },
		purposes: ['trying-out'],
		files: files.map((bytes, at) => ({
			repository: 'somebody/small',
			file: files.length === 1 ? 'small.gguf' : `small-0000${at + 1}-of-0000${files.length}.gguf`,
			bytes: bytes.length,
			sha256: sha256Of(bytes),
			...sourced,
		})),
		quantisation: 'Q4_K_M',
		licence: { id: 'Apache-2.0', ...sourced },
		published: {},
		restrictions: [],
		gated: false,
		conflicts: [],
	};
}

export const licence: Licence = {
	id: 'Apache-2.0',
	name: 'Apache License 2.0',
	url: 'https://www.apache.org/licenses/LICENSE-2.0',
	kind: 'open',
	may: {
		use: { answer: 'yes' },
		study: { answer: 'yes' },
		modify: { answer: 'yes' },
		share: { answer: 'yes' },
		commercial: { answer: 'yes' },
	},
	mustAccept: false,
	text: { file: 'Apache-2.0.txt', version: '2.0' },
};
