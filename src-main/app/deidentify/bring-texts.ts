import type { BroughtTexts, SetTextId, TextSetId } from '../../contract/deidentify.ts';
import { mostTextLength } from '../../contract/deidentify.ts';
import type { ConversationId, DocumentId, Page } from '../../contract/entities.ts';
import { KnownError, toKnownError } from '../../contract/errors.ts';
import { isTransient } from '../../db/ids.ts';
import type { Stores } from '../../db/store.ts';
import { deepestPart, readLimits } from '../../contract/reader.ts';
import {
	asReadable,
	fileFromBytes,
	openFile,
	readPages,
	type OpenedFile,
} from '../../documents/open-document.ts';
import { PartsBudget } from '../../documents/parts-budget.ts';
import type { OpenReader } from '../../documents/reader-link.ts';
import type { TextSetsService } from './text-sets-service.ts';

export interface BringParts {
	readonly stores: Stores;
	readonly openReader: OpenReader;
	readonly textSets: TextSetsService;
}

/** Texts on their way into a set: from files, documents and conversations. */
export class BringTexts {
	readonly #parts: BringParts;

	constructor(parts: BringParts) {
		this.#parts = parts;
	}

	/**
	 * One file after the other, each read as every document is, and the files inside of it; one that fails does not keep
	 * the others out.
	 */
	async files(
		setId: TextSetId,
		files: readonly { readonly path: string; readonly name: string }[],
		signal: AbortSignal,
	): Promise<BroughtTexts> {
		const brought: BroughtTexts = { added: [], partsLeftOut: 0, failed: [] };
		for (const { path, name } of files) {
			const budget = new PartsBudget(readLimits);
			await this.#read({ setId, name, open: () => openFile(path), depth: 0 }, budget, brought, signal);
		}
		return brought;
	}

	/** `name`: with the names of the files that it lies in. */
	async #read(
		{ setId, name, open, depth }: Bringing,
		budget: PartsBudget,
		brought: BroughtTexts,
		signal: AbortSignal,
	): Promise<void> {
		try {
			if (depth > deepestPart) throw new KnownError('document-nested-too-deep');
			const file = await open();
			const options = { onProgress: () => undefined };
			const makeReady = (): Promise<OpenedFile> => asReadable(file, signal);
			const { pages, parts } = await readPages(this.#parts.openReader, makeReady, options, signal);
			// An archive has no words of its own.
			if (pages.length > 0 || parts.length === 0)
				brought.added.push(this.#add({ setId, name, text: textOf(pages) }));
			const taken = budget.take(parts);
			brought.partsLeftOut += parts.length - taken.length;
			// One after the other is let go, because together they may be large.
			for (let part = taken.shift(); part !== undefined; part = taken.shift()) {
				const { name: partName, bytes } = part;
				const inside = { setId, name: `${name}: ${partName}`, depth: depth + 1 };
				await this.#read({ ...inside, open: () => fileFromBytes(partName, bytes) }, budget, brought, signal);
			}
		} catch (error) {
			const { code, details } = toKnownError(error);
			if (code === 'cancelled' || code === 'not-found') throw error;
			brought.failed.push({ name, code, details });
		}
	}

	/** Errors: `not-found`, `document-no-text`, `text-too-long`. */
	document(setId: TextSetId, id: DocumentId): SetTextId {
		const { documents } = this.#parts.stores.of(id);
		const document = documents.get(id);
		if (document === undefined) throw new KnownError('not-found');
		const text = textOf(documents.pages(id, 1, document.pages));
		return this.#add({ setId, name: document.name, text, ...(isTransient(id) ? {} : { documentId: id }) });
	}

	/** What both wrote, in the branch that is shown. Errors: `not-found`, `document-no-text`, `text-too-long`. */
	conversation(setId: TextSetId, id: ConversationId, untitled: string): SetTextId {
		const store = this.#parts.stores.of(id);
		const conversation = store.conversations.get(id);
		if (conversation === undefined) throw new KnownError('not-found');
		const { items } = store.messages.branch(store.conversations.leaf(id), mostMessages);
		const text = items.flatMap((item) => (item.kind === 'message' ? [item.text.trim()] : [])).join('\n\n');
		const name = conversation.title || untitled;
		return this.#add({ setId, name, text, ...(isTransient(id) ? {} : { conversationId: id }) });
	}

	#add(text: Parameters<TextSetsService['add']>[0]): SetTextId {
		if (text.text.trim() === '') throw new KnownError('document-no-text');
		if (text.text.length > mostTextLength) throw new KnownError('text-too-long');
		return this.#parts.textSets.add({ ...text, name: text.name.slice(0, 200) });
	}
}

interface Bringing {
	readonly setId: TextSetId;
	readonly name: string;
	readonly open: () => OpenedFile | Promise<OpenedFile>;
	/** 0: not inside of another file. */
	readonly depth: number;
}

/** Blocks on lines of their own, pages with an empty line between. */
const textOf = (pages: readonly Page[]): string =>
	pages.map(({ blocks }) => blocks.map(({ text }) => text).join('\n')).join('\n\n');

const mostMessages = 100_000;
