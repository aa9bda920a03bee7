import type { Collection } from '../../../src-main/contract/collections.ts';
import { learntFrom } from '../../state/learnt-from.ts';
import type { Program } from '../../state/program.svelte.ts';

/** Removes a collection and offers to undo it, or to take it out of the backups as well. */
export async function removeCollection(program: Program, { id, name }: Collection): Promise<void> {
	const learnt = await learntFrom(program, { kind: 'collection', id });
	const done = await program.ask('collections.remove', { id });
	if (done === undefined) return;
	const { language, toasts } = program;
	const t = language.messages;
	const { undoMs, backupsHoldUntil } = done.value;
	const held =
		backupsHoldUntil === null ? '' : ` ${t.conversations.backupsHold(language.date(backupsHoldUntil))}`;
	const undo = {
		label: t.common.undo,
		run: () => void program.ask('collections.undoRemove', { id }),
	};
	const forGood = {
		label: t.conversations.deleteForGood,
		run: () =>
			void program.ask('collections.removeForGood', { id }).then((gone) => {
				if (gone !== undefined) toasts.show(t.collections.removedForGood);
			}),
	};
	toasts.show([t.collections.removed(name) + held, learnt].join(' ').trim(), {
		actions: backupsHoldUntil === null ? [undo] : [undo, forGood],
		milliseconds: undoMs,
	});
}
