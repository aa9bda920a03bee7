import type { Client } from '../../src-main/contract/connect.ts';
import type { ConversationId, DocumentId } from '../../src-main/contract/entities.ts';
import type { FieldsEvent, FieldsRow, FieldsRun } from '../../src-main/contract/fields.ts';
import { Watched } from './watched.ts';

interface Table {
	readonly run: FieldsRun | null;
	readonly rows: ReadonlyMap<DocumentId, FieldsRow>;
}

/** The cell that is being changed: by document and the place of its field. */
export interface EditedPlace {
	readonly documentId: DocumentId;
	readonly field: number;
}

/** What was found in each document of a conversation: main's rows, and how a person works on them. */
export class FieldTable {
	readonly conversationId: ConversationId;
	/** Names that are being chosen; null while the table is shown. */
	names = $state.raw<readonly string[] | null>(null);
	editing = $state.raw<EditedPlace | null>(null);
	readonly #watched: Watched<'fields.watch', Table>;

	constructor(client: Client, conversationId: ConversationId) {
		this.conversationId = conversationId;
		this.#watched = new Watched(client, 'fields.watch', { conversationId }, fold);
	}

	get isKnown(): boolean {
		return this.#watched.value !== undefined;
	}

	get run(): FieldsRun | null {
		return this.#watched.value?.run ?? null;
	}

	get rows(): readonly FieldsRow[] {
		return [...(this.#watched.value?.rows.values() ?? [])];
	}

	/** Adds names as a person types them, with commas between; a name counts once, however it is written. */
	addNames(text: string): void {
		const names = [...(this.names ?? [])];
		for (const part of text.split(/[,;\n\t]/u)) {
			const name = part.replace(/\s+/gu, ' ').trim().slice(0, longestName);
			const isKnown = names.some((one) => one.toLowerCase() === name.toLowerCase());
			if (name !== '' && !isKnown && names.length < mostFields) names.push(name);
		}
		this.names = names;
	}

	removeName(name: string): void {
		this.names = (this.names ?? []).filter((one) => one !== name);
	}
}

/** One table per conversation, so that what is being chosen or changed in it stays while somebody looks elsewhere. */
export class FieldTables {
	readonly #client: Client;
	readonly #tables = new Map<ConversationId, FieldTable>();

	constructor(client: Client) {
		this.#client = client;
	}

	of(id: ConversationId): FieldTable {
		const known = this.#tables.get(id);
		if (known !== undefined) return known;
		const table = new FieldTable(this.#client, id);
		this.#tables.set(id, table);
		return table;
	}
}

function fold(before: Table | undefined, event: FieldsEvent): Table {
	const rows = new Map(event.kind === 'snapshot' ? [] : before?.rows);
	for (const row of event.rows) rows.set(row.documentId, row);
	return { run: event.run, rows };
}

export const mostFields = 20;
const longestName = 80;
