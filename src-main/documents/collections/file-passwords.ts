import type { Keyring } from '../../base/keyring.ts';
import type { CollectionFileId } from '../../contract/collections.ts';
import type { CollectionPasswordsTable } from '../../db/collection-passwords.ts';

/**
 * Passwords that people entered for files of collections. One that opened its file is kept, so that a changed file is
 * read again without asking: by the system's keyring where there is one, else until the program ends.
 */
export class FilePasswords {
	readonly #table: CollectionPasswordsTable;
	readonly #keyring: Keyring;
	readonly #session = new Map<CollectionFileId, string>();
	/** Just typed, and not known to fit. */
	readonly #typed = new Map<CollectionFileId, string>();

	constructor(table: CollectionPasswordsTable, keyring: Keyring) {
		this.#table = table;
		this.#keyring = keyring;
	}

	/** Tells where it is kept if it fits. */
	type(id: CollectionFileId, password: string): 'keyring' | 'session' {
		this.#typed.set(id, password);
		return this.#keyring.available ? 'keyring' : 'session';
	}

	of(id: CollectionFileId): string | undefined {
		return this.#typed.get(id) ?? this.#session.get(id) ?? this.#kept(id);
	}

	/** It opened the file. */
	fits(id: CollectionFileId, password: string): void {
		this.#session.set(id, password);
		if (!this.#typed.delete(id) || !this.#keyring.available) return;
		this.#table.set(id, this.#keyring.encrypt(password));
	}

	/** It did not; true where somebody had just typed it, and has to be told so. */
	isWrong(id: CollectionFileId): boolean {
		this.#session.delete(id);
		this.#table.remove(id);
		return this.#typed.delete(id);
	}

	/** What another account encrypted counts as not known. */
	#kept(id: CollectionFileId): string | undefined {
		const sealed = this.#keyring.available ? this.#table.get(id) : undefined;
		if (sealed === undefined) return undefined;
		try {
			return this.#keyring.decrypt(sealed);
		} catch {
			return undefined;
		}
	}
}
