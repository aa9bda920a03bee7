import type { TextSetId } from '../../../src-main/contract/deidentify.ts';
import type { DroppedFile } from '../../../src-main/contract/entities.ts';
import type { Program } from '../../state/program.svelte.ts';

/** Reads files into a set; without any it asks for them. What could not be read is said, file by file. */
export async function bringFiles(
	program: Program,
	setId: TextSetId,
	files: readonly DroppedFile[],
): Promise<void> {
	const done = await program.ask('deidentify.addFiles', { setId, fileIds: files.map(({ id }) => id) });
	if (done === undefined) return;
	const { failed, partsLeftOut } = done.value;
	const t = program.language.messages;
	for (const { name, code, details } of failed) {
		const { title, text } = program.language.problem({ code, details });
		program.toasts.show(t.deidentify.failed(name, `${title} ${text}`), {
			tone: 'problem',
			milliseconds: 20_000,
		});
	}
	if (partsLeftOut > 0)
		program.toasts.show(t.deidentify.partsLeftOut(partsLeftOut), { milliseconds: 20_000 });
}
