// Prints what llama.cpp itself says of a model file, in a process of its own: `node llama-facts.mjs model.gguf`.
import { getLlama, LlamaLogLevel, readGgufFileInfo } from 'node-llama-cpp';

const [file] = process.argv.slice(2);
const llama = await getLlama({
	gpu: false,
	build: 'never',
	skipDownload: true,
	progressLogs: false,
	logLevel: LlamaLogLevel.disabled,
	maxThreads: 1,
});
const model = await llama.loadModel({ modelPath: file });
const context = await model.createContext({ contextSize: 256, sequences: 1, threads: 1 });
const sequence = context.getSequence();
const tokens = model.tokenize('The library opens on Monday at nine and closes at six. '.repeat(8));

/** Bytes of the state behind so many tokens, most of which are their keys and values. */
async function stateAfter(count) {
	await sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(sequence.nextTokenIndex, count));
	return context.stateSize;
}

const few = await stateAfter(20);
const more = await stateAfter(84);
const { metadata, tensorInfo = [], infoEndOffset } = await readGgufFileInfo(file, { logWarnings: false });
const facts = {
	architecture: metadata.general.architecture,
	name: metadata.general.name,
	licence: metadata.general.license,
	chatTemplate: metadata.tokenizer.chat_template,
	description: model.typeDescription,
	contextTokens: model.trainContextSize,
	embedding: model.embeddingVectorSize,
	layers: metadata[metadata.general.architecture].block_count,
	weights: tensorInfo.reduce(
		(sum, { dimensions }) => sum + dimensions.reduce((all, one) => all * Number(one), 1),
		0,
	),
	headerBytes: infoEndOffset,
	tensorBytes: model.size,
	bytesPerToken: (more - few) / 64,
};
await context.dispose();
await model.dispose();
await llama.dispose();
process.stdout.write(JSON.stringify(facts));
