import type Sqlite from 'better-sqlite3';
import { Broadcast } from '../../src-main/base/broadcast.ts';
import { Jobs } from '../../src-main/base/jobs.ts';
import type { Logger } from '../../src-main/base/logger.ts';
import { ConfirmedTexts } from '../../src-main/app/deidentify/confirmed-texts.ts';
import type { AskableModel } from '../../src-main/app/deidentify/asking-measurement.ts';
import { PersonalAsking } from '../../src-main/app/deidentify/personal-asking.ts';
import { TextSetsService } from '../../src-main/app/deidentify/text-sets-service.ts';
import type {
	Decision,
	SetText,
	SetTextEvent,
	SetTextId,
	TextSetId,
} from '../../src-main/contract/deidentify.ts';
import { AskedPiecesTable } from '../../src-main/db/asked-pieces.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { SetTextsTable } from '../../src-main/db/set-texts.ts';
import { TextSetsTable } from '../../src-main/db/text-sets.ts';
import { textWorkHere } from '../../src-main/documents/text-tasks.ts';
import type { TextWork } from '../../src-main/documents/text-work.ts';

/** Sets of texts over a real database, with the recognisers in this thread. */
export function deidentifyDesk(
	database: Sqlite.Database = openInMemory(),
	work: Pick<TextWork, DeskWork> = textWorkHere,
	/** What may be asked about the rest of a text. */
	askable: () => AskableModel | null = () => null,
) {
	const sets = new TextSetsTable(database);
	const texts = new SetTextsTable(database);
	const asked = new AskedPiecesTable(database);
	const jobs = new Jobs();
	const problems: unknown[] = [];
	const logger: Logger = { event: (name, facts) => problems.push({ name, facts }) };
	const service = new TextSetsService({
		...{ sets, texts, asked, work, jobs, logger },
		now: () => Date.UTC(2026, 2, 20),
		onStorageProblem: (error) => problems.push(error),
		flush: () => undefined,
		backupsHoldUntil: () => null,
		rewriteBackups: () => Promise.resolve(),
	});
	const modelChanges = new Broadcast<undefined>();
	const asking = new PersonalAsking({
		...{ texts, asked, work, jobs, logger },
		searches: service.searches,
		needText: (id) => service.needText(id),
		model: askable,
		models: (left) => modelChanges.watch(left),
		prepare: () => Promise.resolve(),
		onTextChanged: (id) => service.textChanged(id),
		onStorageProblem: (error) => problems.push(error),
	});
	const { signal } = new AbortController();
	const snapshot = async (id: SetTextId): Promise<SetTextEvent & { kind: 'text' }> => {
		for await (const event of service.watchText(id, signal)) if (event.kind === 'text') return event;
		throw new Error('a text begins with itself');
	};
	return {
		...{ database, sets, texts, asked, asking, service, jobs, problems },
		/** Another model is the one to ask. */
		modelsChanged: (): void => modelChanges.send(undefined),
		confirmed: new ConfirmedTexts(texts),
		snapshot,
		add: (setId: TextSetId, text: string, name = 'Note'): SetTextId => service.add({ setId, name, text }),
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

type DeskWork =
	'findPersonal' | 'replacementsFor' | 'withAskedWords' | 'askedParts' | 'piecesToAsk' | 'readAsked' | 'hash';
