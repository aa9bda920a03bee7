import type { Client } from '../../src-main/contract/connect.ts';
import type { ConversationId, DocumentId } from '../../src-main/contract/entities.ts';
import type { Comparison, ManyEvent, ManyRow, ManyWork, Overall } from '../../src-main/contract/many.ts';
import type { SummaryLength } from '../../src-main/contract/recipes.ts';
import { Watched } from './watched.ts';

interface Table {
	readonly rows: ReadonlyMap<string, ManyRow>;
	readonly work: ManyWork;
}

/** What is shown below the table. */
export type ManyDetail =
	| { readonly kind: 'document'; readonly id: DocumentId }
	| { readonly kind: 'fields' }
	| { readonly kind: 'overall'; readonly overall: Overall; readonly length: SummaryLength }
	| {
			readonly kind: 'comparison';
			readonly before: DocumentId;
			readonly after: DocumentId;
			/** Null while it is computed. */
			readonly comparison: Comparison | null;
	  };

/** The documents of one conversation as a table: main's rows, and how a person looks at them. */
export class ManyTable {
	readonly conversationId: ConversationId;
	sort = $state<'name' | 'state'>('name');
	detail = $state.raw<ManyDetail | null>(null);
	/** The document that another one is chosen for, to compare both. */
	comparing = $state<DocumentId | null>(null);
	/** Rows that were built so far: a table that comes back into sight is as high as it was, so that nothing jumps. */
	rowsBuilt = $state(firstRows);
	readonly #client: Client;
	readonly #watched: Watched<'many.watch', Table>;

	constructor(client: Client, conversationId: ConversationId) {
		this.#client = client;
		this.conversationId = conversationId;
		this.#watched = new Watched(client, 'many.watch', { conversationId }, fold);
	}

	get rows(): readonly ManyRow[] {
		return [...(this.#watched.value?.rows.values() ?? [])];
	}

	get work(): ManyWork {
		return this.#watched.value?.work ?? { reading: null, summaries: null };
	}

	/** Files that are not documents of the conversation yet. */
	get waiting(): number {
		return this.rows.filter((row) => row.documentId === null).length;
	}

	row(id: DocumentId): ManyRow | undefined {
		return this.#watched.value?.rows.get(id);
	}

	async compare(before: DocumentId, after: DocumentId): Promise<void> {
		this.comparing = null;
		const asked: ManyDetail = { kind: 'comparison', before, after, comparison: null };
		this.detail = asked;
		try {
			const comparison = await this.#client.call('documents.compare', { before, after });
			if (this.detail === asked) this.detail = { ...asked, comparison };
		} catch (error) {
			if (this.detail === asked) this.detail = null;
			throw error;
		}
	}

	async showOverall(length: SummaryLength): Promise<void> {
		const { conversationId } = this;
		const overall = await this.#client.call('many.overall', { conversationId, length });
		this.detail = { kind: 'overall', overall, length };
	}
}

/** One table per conversation, so that what is open in it stays open while somebody looks elsewhere. */
export class ManyTables {
	readonly #client: Client;
	readonly #tables = new Map<ConversationId, ManyTable>();

	constructor(client: Client) {
		this.#client = client;
	}

	of(id: ConversationId): ManyTable {
		const known = this.#tables.get(id);
		if (known !== undefined) return known;
		const table = new ManyTable(this.#client, id);
		this.#tables.set(id, table);
		return table;
	}
}

function fold(before: Table | undefined, event: ManyEvent): Table {
	const rows = new Map(event.kind === 'snapshot' ? [] : before?.rows);
	for (const key of event.gone) rows.delete(key);
	for (const row of event.rows) rows.set(row.key, row);
	return { rows, work: event.work };
}

/** What a window shows of a table at once. */
const firstRows = 14;
