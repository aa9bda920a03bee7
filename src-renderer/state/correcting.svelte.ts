import type { Client } from '../../src-main/contract/connect.ts';
import type { AskedCorrection, Correction } from '../../src-main/contract/corrections.ts';
import type { MessageId } from '../../src-main/contract/entities.ts';
import type { Messages } from '../messages/en.ts';
import { Watched } from './watched.ts';

/** Corrections that were suggested under answers, and the one that is being written. */
export class Correcting {
	/** The answer whose correction a dialog shows. */
	messageId = $state.raw<MessageId | null>(null);
	readonly #all: Watched<'corrections.watch'>;

	constructor(client: Client) {
		this.#all = new Watched(client, 'corrections.watch', undefined);
	}

	/** The newest first; undefined until they are known. */
	get all(): Correction[] | undefined {
		return this.#all.value;
	}

	of(id: MessageId): Correction | undefined {
		return this.all?.find(({ messageId }) => messageId === id);
	}

	show(id: MessageId): void {
		this.messageId = id;
	}

	close(): void {
		this.messageId = null;
	}
}

/** What speaks against taking it as it is, a line for each kind. */
export function objections(
	t: Messages['corrections'],
	{ found, isTooLong }: Pick<AskedCorrection, 'found' | 'isTooLong'>,
): string[] {
	const kinds = [...new Set(found.map(({ kind }) => kind))];
	const lines = kinds.map((kind) =>
		t.personal[kind](found.filter((one) => one.kind === kind).map(({ words }) => words)),
	);
	return isTooLong ? [t.tooLong, ...lines] : lines;
}
