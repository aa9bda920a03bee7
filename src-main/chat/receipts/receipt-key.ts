import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Keyring } from '../../base/keyring.ts';
import { writeWholeNow } from '../../base/seal-file.ts';

interface KeyFile {
	readonly version: 1;
	readonly sealed: boolean;
	readonly key: string;
}

/** The key of this installation: made when it is first needed, readable for its user alone, never in a backup. */
export class ReceiptKey {
	readonly #file: string;
	readonly #keyring: Keyring;
	#key: KeyObject | undefined;

	constructor(folder: string, keyring: Keyring) {
		this.#file = path.join(folder, 'receipt-key.json');
		this.#keyring = keyring;
	}

	get(): KeyObject {
		this.#key ??= this.#read() ?? this.#make();
		return this.#key;
	}

	/** Undefined where there is none yet; nothing is made only because somebody looks at a receipt. */
	known(): KeyObject | undefined {
		this.#key ??= this.#read();
		return this.#key;
	}

	#read(): KeyObject | undefined {
		if (!existsSync(this.#file)) return undefined;
		try {
			const { sealed, key } = JSON.parse(readFileSync(this.#file, 'utf8')) as KeyFile;
			const made = createPrivateKey(sealed ? this.#keyring.decrypt(key) : key);
			if (made.asymmetricKeyType !== 'ed25519')
				throw new Error('The key of this installation is of another kind');
			return made;
		} catch {
			return undefined;
		}
	}

	/** One that cannot be read any more, because it was copied from another account, is kept beside the new one. */
	#make(): KeyObject {
		const { privateKey } = generateKeyPairSync('ed25519');
		const text = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
		const sealed = this.#keyring.available;
		const file: KeyFile = { version: 1, sealed, key: sealed ? this.#keyring.encrypt(text) : text };
		mkdirSync(path.dirname(this.#file), { recursive: true, mode: 0o700 });
		if (existsSync(this.#file)) renameSync(this.#file, `${this.#file}.earlier`);
		writeWholeNow(this.#file, JSON.stringify(file));
		return privateKey;
	}
}
