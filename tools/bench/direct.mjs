/** node-llama-cpp used directly, as its own documentation shows it: what the program is measured against. */
import os from 'node:os';
import { getLlama, LlamaChatSession, LlamaLogLevel } from 'node-llama-cpp';

export async function openDirect(path, contextSize = 4096) {
	const llama = await getLlama({
		gpu: false,
		build: 'never',
		progressLogs: false,
		logLevel: LlamaLogLevel.disabled,
		maxThreads: os.availableParallelism(),
	});
	const model = await llama.loadModel({ modelPath: path });
	const context = await model.createContext({
		contextSize,
		batchSize: 512,
		threads: os.availableParallelism(),
	});
	const sequence = context.getSequence();
	return {
		model,
		sequence,
		session: (systemPrompt) =>
			new LlamaChatSession({
				contextSequence: sequence,
				...(systemPrompt === undefined ? {} : { systemPrompt }),
			}),
		async close() {
			await sequence.dispose();
			await context.dispose();
			await model.dispose();
			await llama.dispose();
		},
	};
}
