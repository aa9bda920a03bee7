import type { BroughtTexts, TextSetId } from '../../../src-main/contract/deidentify.ts';
import type { DroppedFile } from '../../../src-main/contract/drops.ts';
import type { Program } from '../../state/program.svelte.ts';

/** Reads files into a set; without any it asks for them. What could not be read comes back, in sentences. */
export async function bringFiles(
	program: Program,
	setId: TextSetId,
	files: readonly DroppedFile[],
): Promise<string[]> {
	const done = await program.ask('deidentify.addFiles', { setId, fileIds: files.map(({ id }) => id) });
	return done === undefined ? [] : troubles(program, done.value);
}

function troubles({ language }: Program, { failed, partsLeftOut }: BroughtTexts): string[] {
	const t = language.messages.deidentify;
	const sentences = failed.map(({ name, code, details }) => {
		const { title, text } = language.problem({ code, details });
		return t.failed(name, `${title} ${text}`);
	});
	return partsLeftOut === 0 ? sentences : [...sentences, t.partsLeftOut(partsLeftOut)];
}
