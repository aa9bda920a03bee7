import type { ConversationItem } from '../../../src-main/contract/entities.ts';
import { learntFrom } from '../../state/learnt-from.ts';
import type { Program } from '../../state/program.svelte.ts';

/** Deletes a conversation and offers to undo it, or to take it out of the backups as well. */
export async function deleteConversation(program: Program, item: ConversationItem): Promise<void> {
	const learnt = await learntFrom(program, { kind: 'conversation', id: item.id });
	const done = await program.ask('conversations.delete', { id: item.id });
	if (done === undefined) return;
	const { language, navigation, toasts } = program;
	const t = language.messages;
	const { undoMs, backupsHoldUntil } = done.value;
	if (navigation.conversationId === item.id) navigation.go({ kind: 'new', kept: true });
	const held =
		backupsHoldUntil === null ? '' : ` ${t.conversations.backupsHold(language.date(backupsHoldUntil))}`;
	const undo = {
		label: t.common.undo,
		run: () => void program.ask('conversations.undoDelete', { id: item.id }),
	};
	const forGood = {
		label: t.conversations.deleteForGood,
		run: () =>
			void program.ask('conversations.deleteForGood', { id: item.id }).then((gone) => {
				if (gone !== undefined) toasts.show(t.conversations.deleteForGoodDone);
			}),
	};
	const said = t.conversations.deleted(item.title || t.conversations.untitled) + held;
	toasts.show([said, learnt].join(' ').trim(), {
		actions: backupsHoldUntil === null ? [undo] : [undo, forGood],
		milliseconds: undoMs,
	});
}
