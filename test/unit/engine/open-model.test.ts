import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Libraries } from '../../../src-main/engine/llama/libraries.ts';
import { openModel } from '../../../src-main/engine/llama/open-model.ts';

/** What the library is asked for, and where it fails; only the library is replaced. */
interface Library {
	asked: unknown[];
	disposed: number;
	failsAt: Partial<Record<'model' | 'reading' | 'context', readonly ('auto' | false)[]>>;
}
const library = vi.hoisted<Library>(() => ({ asked: [], disposed: 0, failsAt: {} }));

vi.mock('node-llama-cpp', () => ({
	LlamaLogLevel: { disabled: 'disabled' },
	LlamaChat: class {},
	resolveChatWrapper: () => ({}),
	getLlama: ({ gpu }: { gpu: 'auto' | false }) => {
		library.asked.push(gpu);
		const refuse = (at: 'model' | 'reading' | 'context') => {
			if (library.failsAt[at]?.includes(gpu)) throw new Error(`${at}: not enough memory`);
		};
		return Promise.resolve({
			gpu: gpu === 'auto' ? 'vulkan' : false,
			dispose: () => Promise.resolve((library.disposed += 1)),
			loadModel: () => {
				refuse('model');
				const dispose = () => Promise.resolve();
				const evaluateWithoutGeneratingNewTokens = async () => {
					refuse('reading');
					return Promise.resolve();
				};
				const createContext = () => {
					refuse('context');
					const getSequence = () => ({ evaluateWithoutGeneratingNewTokens, dispose });
					return Promise.resolve({ getSequence, dispose });
				};
				const tokenize = () => [1, 2, 3];
				return Promise.resolve({ trainContextSize: 8192, createContext, tokenize, dispose });
			},
		});
	},
}));

describe('opening a model', () => {
	beforeEach(() => {
		library.asked = [];
		library.disposed = 0;
		library.failsAt = {};
	});
	const file = { id: 'one', path: 'one.gguf', sha256: '', bytes: 1 };
	const open = (gpu: boolean, signal = new AbortController().signal) =>
		openModel(file, { contextTokens: 4096, threads: 2, gpu }, () => undefined, signal, new Libraries());

	it('takes the graphics card where it can', async () => {
		expect(await open(true)).toMatchObject({ llama: { gpu: 'vulkan' }, fellBackToCpu: false });
		expect(library).toMatchObject({ asked: ['auto'], disposed: 0 });
	});

	it.each(['model', 'reading', 'context'] as const)(
		'goes on with the processor when the card fails at the %s',
		async (part) => {
			library.failsAt = { [part]: ['auto'] };
			expect(await open(true)).toMatchObject({ llama: { gpu: false }, fellBackToCpu: true });
			expect(library).toMatchObject({ asked: ['auto', false], disposed: 1 });
		},
	);

	it('says so when neither can', async () => {
		library.failsAt = { model: ['auto', false] };
		await expect(open(true)).rejects.toMatchObject({ code: 'model-load-failed' });
		expect(library.disposed).toBe(1);
	});

	it('does not try again when it was stopped', async () => {
		library.failsAt = { model: ['auto'] };
		const stopped = AbortSignal.abort(new Error('stopped'));
		await expect(open(true, stopped)).rejects.toThrow('stopped');
		expect(library.asked).toEqual(['auto']);
	});
});
