import { AssistantFile, type Assistant, type AssistantContent } from '../../contract/assistants.ts';
import { KnownError } from '../../contract/errors.ts';
import { contentOf } from './content.ts';

/** A file that was understood. */
export interface ReadAssistant {
	readonly content: AssistantContent;
	readonly modelName: string | null;
	/** Signs that nobody sees and that a model would read. */
	readonly hiddenSigns: number;
}

/** The text of a file that holds an assistant. */
export function toAssistantFile(assistant: Assistant, modelName: string | null): string {
	const file: AssistantFile = {
		format: 'indoors-assistant',
		version: 1,
		assistant: contentOf(assistant),
		modelName,
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/**
 * What a file says. Whoever looks at its instructions must see all that a model would read, so that signs without a form
 * are taken out and counted. Errors: `assistant-file-broken`.
 */
export function fromAssistantFile(text: string): ReadAssistant {
	try {
		const { assistant, modelName } = AssistantFile.parse(JSON.parse(text.replace(/^\uFEFF/u, '')));
		let hiddenSigns = 0;
		const seen = (value: string): string =>
			value.replace(unseen, () => {
				hiddenSigns += 1;
				return '';
			});
		const oneLine = (value: string): string => seen(value.replace(/\s+/gu, ' ')).trim();
		const content = AssistantFile.shape.assistant.parse({
			...assistant,
			name: oneLine(assistant.name),
			purpose: oneLine(assistant.purpose),
			instructions: seen(assistant.instructions.replace(/\r\n?/gu, '\n')),
		});
		return { content, modelName: modelName === null ? null : oneLine(modelName), hiddenSigns };
	} catch (error) {
		throw new KnownError('assistant-file-broken', {}, error);
	}
}

/** Control and format signs (Unicode Cc, Cf and the like) but tab and line feed, and blanks that fill whole letters. */
const unseen = new RegExp(
	String.raw`(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Variation_Selector}\u034F\u115F\u1160\u2800\u3164\uFFA0]`,
	'gu',
);

/** An assistant is a page of text at most. */
export const mostAssistantBytes = 100_000;
