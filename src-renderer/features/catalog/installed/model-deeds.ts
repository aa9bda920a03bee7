import type { ModelUses } from '../../../../src-main/contract/model-calls.ts';
import type { Model } from '../../../../src-main/contract/models.ts';
import type { Messages } from '../../../messages/en.ts';
import type { Program } from '../../../state/program.svelte.ts';

/** What would miss a model, one sentence for each; empty where nothing would. */
export function usesLines({ modelCare: t }: Messages, uses: ModelUses): string[] {
	return [
		...(uses.beginsNew ? [t.beginsNew] : []),
		...(uses.findsPassages ? [t.findsPassages] : []),
		...(uses.conversations > 0 ? [t.conversations(uses.conversations)] : []),
		...(uses.ways.length > 0 ? [t.ways(uses.ways)] : []),
		...(uses.adapters.length > 0 ? [t.adapters(uses.adapters)] : []),
	];
}

/** Puts a model into the bin, says what that means, and offers to take it back. */
export async function removeModel(program: Program, model: Model, title: string): Promise<void> {
	const { language, toasts } = program;
	const done = await program.ask('models.remove', { id: model.id });
	if (done === undefined) return;
	const t = language.messages;
	toasts.show(t.models.removed(title, model.place === 'own' ? language.bytes(model.bytes) : null), {
		actions: [{ label: t.common.undo, run: () => void program.ask('models.bringBack', { id: model.id }) }],
		milliseconds: 15_000,
	});
}

/** Reads the file again; what it was like is said when that is done. */
export async function checkFile(program: Program, model: Model, title: string): Promise<void> {
	const { language, toasts } = program;
	const begun = toasts.show(language.messages.models.checking(title));
	const done = await program.ask('models.checkFile', { id: model.id });
	toasts.dismiss(begun);
	if (done === undefined) return;
	const t = language.messages.models;
	if (done.value.intact) toasts.show(t.intact(title));
	else toasts.show(t.damaged(title), { tone: 'problem', milliseconds: 30_000 });
}

/** For one that was set aside: whether it works now is said when that is known. */
export async function tryAgain(program: Program, model: Model, title: string): Promise<void> {
	const { language, toasts } = program;
	const begun = toasts.show(language.messages.models.tryingAgain(title));
	const done = await program.ask('imports.tryAgain', { id: model.id });
	toasts.dismiss(begun);
	if (done !== undefined) toasts.show(language.messages.models.passedTrial(title));
}

export async function takeAway(program: Program, model: Model, title: string): Promise<void> {
	const done = await program.ask('models.takeAway', { id: model.id });
	if (done?.value.saved === true) program.toasts.show(program.language.messages.models.takenAway(title));
}
