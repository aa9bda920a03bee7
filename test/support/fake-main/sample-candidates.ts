import type { ErrorCode } from '../../../src-main/contract/errors.ts';
import type { Candidate } from '../../../src-main/contract/models.ts';
import { fileId, modelId } from './ids.ts';
import type { FakeCandidate } from './model-world.ts';

const header: NonNullable<Candidate['header']> = {
	kind: 'chat',
	architecture: 'granite',
	name: 'Granite 4.0 Micro',
	parameters: 3_400_000_000,
	quantisation: 'Q4_K_M',
	contextTokens: 131_072,
	hasChatTemplate: true,
	licence: 'apache-2.0',
};

const file = (name: string, more: Partial<Candidate> = {}): Candidate => ({
	id: fileId(`candidate-${name}`),
	name,
	bytes: 2_099_502_528,
	parts: 1,
	foundIn: null,
	header,
	problem: null,
	looksLike: null,
	installed: false,
	...more,
});

const wrong = (name: string, code: ErrorCode, details?: Record<string, number>): FakeCandidate => ({
	candidate: file(name, {
		bytes: 1_200_000,
		header: null,
		problem: details === undefined ? { code } : { code, details },
	}),
	outcome: [{ fails: code }],
});

/** Files that somebody might bring, each with what happens to it. */
export const sampleCandidates: readonly FakeCandidate[] = [
	{
		candidate: file('granite-4.0-micro-Q4_K_M.gguf', { looksLike: modelId('granite-4-0-micro') }),
		outcome: [{ kind: 'done', id: modelId('granite-4-0-micro') }],
	},
	{
		candidate: file('ward-notes-finetune-v3.gguf', {
			header: { ...header, name: null, licence: null, hasChatTemplate: false },
		}),
		outcome: [{ kind: 'unknown-origin' }, { kind: 'done', id: modelId('file-9f2c') }],
	},
	{
		candidate: file('medgemma-4b-it-Q4_K_M.gguf', {
			foundIn: 'LM Studio',
			looksLike: modelId('medgemma-4b'),
			header: { ...header, architecture: 'gemma3', name: 'MedGemma 4B', licence: null },
		}),
		outcome: [
			{ kind: 'licence', id: modelId('medgemma-4b'), licence: 'health-ai-developer-foundations' },
			{ kind: 'done', id: modelId('medgemma-4b') },
		],
	},
	{
		candidate: file('mistral-7b-00001-of-00003.gguf', { parts: 3, foundIn: 'Jan', bytes: 4_370_000_000 }),
		outcome: [{ fails: 'disk-too-small' }],
	},
	{ candidate: file('SmolLM3-Q4_K_M.gguf', { installed: true }), outcome: [] },
	wrong('model.safetensors', 'model-file-safetensors'),
	wrong('download.html', 'model-file-page'),
	wrong('qwen-00001-of-00004.gguf', 'model-file-parts-missing', { missing: 2 }),
];
