import type { SetTextId } from '../../contract/deidentify.ts';
import { KnownError } from '../../contract/errors.ts';
import type { ConfirmedText, SetTextsTable } from '../../db/set-texts.ts';

/**
 * Texts that a person read and confirmed, with their personal data replaced: the only way to them for the rest of the program.
 * Originals and unconfirmed texts cannot be reached by it.
 */
export class ConfirmedTexts {
	readonly #texts: Pick<SetTextsTable, 'confirmed' | 'confirmedHashes'>;

	constructor(texts: Pick<SetTextsTable, 'confirmed' | 'confirmedHashes'>) {
		this.#texts = texts;
	}

	/** All of them, in the order in which they were added. */
	confirmedTexts(): ConfirmedText[] {
		return this.#texts.confirmed();
	}

	/** SHA-256 of each of them, without their words. */
	hashes(): ReadonlyMap<SetTextId, string> {
		return this.#texts.confirmedHashes();
	}

	/** Errors: `text-not-confirmed`. */
	need(id: SetTextId): ConfirmedText {
		const [text] = this.#texts.confirmed(id);
		if (text === undefined) throw new KnownError('text-not-confirmed');
		return text;
	}
}
