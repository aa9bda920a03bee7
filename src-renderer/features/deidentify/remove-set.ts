import type { TextSet } from '../../../src-main/contract/deidentify.ts';
import { learntFrom } from '../../state/learnt-from.ts';
import type { Program } from '../../state/program.svelte.ts';

/** Removes a set and offers to undo it, or to take it out of the backups as well. */
export async function removeSet(program: Program, { id, name }: TextSet): Promise<void> {
	const learnt = await learntFrom(program, { kind: 'text-set', id });
	const done = await program.ask('deidentify.removeSet', { id });
	if (done === undefined) return;
	const { language, toasts } = program;
	const t = language.messages;
	const { undoMs, backupsHoldUntil } = done.value;
	const held =
		backupsHoldUntil === null ? '' : ` ${t.conversations.backupsHold(language.date(backupsHoldUntil))}`;
	const undo = {
		label: t.common.undo,
		run: () => void program.ask('deidentify.undoRemoveSet', { id }),
	};
	const forGood = {
		label: t.conversations.deleteForGood,
		run: () =>
			void program.ask('deidentify.removeSetForGood', { id }).then((gone) => {
				if (gone !== undefined) toasts.show(t.deidentify.removedForGood);
			}),
	};
	toasts.show([t.deidentify.removed(name) + held, learnt].join(' ').trim(), {
		actions: backupsHoldUntil === null ? [undo] : [undo, forGood],
		milliseconds: undoMs,
	});
}
