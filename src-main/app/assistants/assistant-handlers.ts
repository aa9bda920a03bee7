import { readFile, stat } from 'node:fs/promises';
import {
	fromAssistantFile,
	mostAssistantBytes,
	toAssistantFile,
} from '../../chat/assistants/assistant-file.ts';
import { isSameContent } from '../../chat/assistants/content.ts';
import type { AssistantPreview } from '../../contract/assistants.ts';
import { KnownError } from '../../contract/errors.ts';
import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';
import { saveFile } from '../save-file.ts';

type Names = Extract<keyof Handlers, `assistants.${string}`> | 'conversations.setAssistant';

/** The channels about ways of working. */
export function assistantHandlers(program: Program): Pick<Handlers, Names> {
	const { platform, assistants, conversations, models, text } = program;
	return {
		'assistants.watch': (_, signal) => assistants.watch(signal),
		'assistants.save': ({ id, content }) => ({ id: assistants.save(id, content) }),
		'assistants.remove': ({ id }) => assistants.remove(id),
		'assistants.undoRemove': ({ id }) => assistants.undoRemove(id),
		'assistants.versions': ({ id }) => assistants.versions(id),
		'assistants.compare': ({ before, after }, signal) => text.compareTexts(before, after, signal),
		'assistants.export': ({ id }) => {
			const assistant = assistants.need(id);
			const { modelId } = assistant;
			const modelName = modelId === null ? null : (models.get(modelId)?.name ?? modelId);
			return saveFile(platform, `${assistant.name}.indoors-assistant.json`, () =>
				toAssistantFile(assistant, modelName),
			);
		},
		'assistants.readFile': async () => {
			const [file] = await platform.chooseFiles('assistant');
			return file === undefined ? null : preview(program, await readText(file));
		},
		'conversations.setAssistant': ({ id, assistantId }) => {
			const { modelId } = assistants.need(assistantId);
			conversations.setAssistant(id, assistantId, modelId !== null);
		},
	};
}

/** Errors: `assistant-file-broken`. */
async function readText(file: string): Promise<string> {
	try {
		const facts = await stat(file);
		if (!facts.isFile() || facts.size > mostAssistantBytes) throw new KnownError('assistant-file-broken');
		return await readFile(file, 'utf8');
	} catch (error) {
		throw error instanceof KnownError ? error : new KnownError('assistant-file-broken', {}, error);
	}
}

function preview({ assistants, models }: Program, text: string): AssistantPreview {
	const { content, modelName, hiddenSigns } = fromAssistantFile(text);
	const taken = assistants.list().find(({ name }) => name === content.name);
	const { modelId } = content;
	const model = modelId === null ? undefined : models.get(modelId);
	return {
		content,
		taken:
			taken === undefined
				? null
				: { id: taken.id, isSame: isSameContent(taken, content), origin: taken.origin },
		freeName: assistants.freeName(content.name),
		model:
			modelId === null
				? null
				: { name: model?.name ?? modelName ?? modelId, isHere: model?.blocked === null },
		hiddenSigns,
	};
}
