import type Sqlite from 'better-sqlite3';
import { Jobs } from '../../src-main/base/jobs.ts';
import { ConfirmedTexts } from '../../src-main/app/deidentify/confirmed-texts.ts';
import { TextSetsService } from '../../src-main/app/deidentify/text-sets-service.ts';
import type {
	Decision,
	SetText,
	SetTextEvent,
	SetTextId,
	TextSetId,
} from '../../src-main/contract/deidentify.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { SetTextsTable } from '../../src-main/db/set-texts.ts';
import { TextSetsTable } from '../../src-main/db/text-sets.ts';
import { textWorkHere } from '../../src-main/documents/text-tasks.ts';
import type { TextWork } from '../../src-main/documents/text-work.ts';

/** Sets of texts over a real database, with the recognisers in this thread. */
export function deidentifyDesk(
	database: Sqlite.Database = openInMemory(),
	work: Pick<TextWork, 'findPersonal' | 'replacementsFor' | 'hash'> = textWorkHere,
) {
	const sets = new TextSetsTable(database);
	const texts = new SetTextsTable(database);
	const jobs = new Jobs();
	const problems: unknown[] = [];
	const service = new TextSetsService({
		...{ sets, texts, work, jobs },
		logger: { event: (name, facts) => problems.push({ name, facts }) },
		now: () => Date.UTC(2026, 2, 20),
		onStorageProblem: (error) => problems.push(error),
		flush: () => undefined,
		backupsHoldUntil: () => null,
		rewriteBackups: () => Promise.resolve(),
	});
	const { signal } = new AbortController();
	const snapshot = async (id: SetTextId): Promise<SetTextEvent & { kind: 'text' }> => {
		for await (const event of service.watchText(id, signal)) if (event.kind === 'text') return event;
		throw new Error('a text begins with itself');
	};
	return {
		...{ database, sets, texts, service, jobs, problems },
		confirmed: new ConfirmedTexts(texts),
		snapshot,
		add: (setId: TextSetId, text: string, name = 'Note'): SetTextId =>
			service.add({ setId, documentId: null, name, text }),
		/** Each finding with its words, and what stands there instead. */
		found: async (id: SetTextId): Promise<string[]> => {
			await service.searches.idle();
			const { text, findings } = await snapshot(id);
			return findings.map(
				({ start, end, kind, replacement }) => `${kind}: ${text.slice(start, end)} → ${replacement}`,
			);
		},
		item: async (id: SetTextId): Promise<SetText> => (await snapshot(id)).item,
		decide: (
			setId: TextSetId,
			key: string,
			decision: Decision['decision'] | null,
			more: Partial<Decision> = {},
		) =>
			service.decide(setId, [
				{
					key,
					decision: decision === null ? null : { key, decision, kind: null, everywhere: false, ...more },
				},
			]),
		acceptAll: async (id: SetTextId): Promise<void> => {
			await service.searches.idle();
			const { item, findings } = await snapshot(id);
			const keys = [...new Set(findings.map(({ key }) => key))];
			if (keys.length === 0) return;
			service.decide(
				item.setId,
				keys.map((key) => ({ key, decision: { key, decision: 'accepted', kind: null, everywhere: false } })),
			);
			await service.searches.idle();
		},
		confirm: async (id: SetTextId): Promise<void> => service.confirm(id, signal),
	};
}
