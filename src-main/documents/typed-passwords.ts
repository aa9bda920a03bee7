/**
 * Passwords of files that were opened with them, by the files' hashes, in memory alone: their pages are drawn from the
 * files whenever somebody looks at them, long after they were read.
 */
export class TypedPasswords {
	readonly #byHash = new Map<string, string>();
	readonly #isUsed: (sha256: string) => boolean;

	/** `isUsed`: whether any document of this file is left. */
	constructor(isUsed: (sha256: string) => boolean) {
		this.#isUsed = isUsed;
	}

	keep(sha256: string, password: string): void {
		this.#byHash.set(sha256, password);
	}

	of(sha256: string): string | undefined {
		return this.#byHash.get(sha256);
	}

	/** After documents were removed for good. */
	forgetUnused(): void {
		for (const sha256 of this.#byHash.keys()) if (!this.#isUsed(sha256)) this.#byHash.delete(sha256);
	}
}
