/** The system's keyring, where there is one. */
export interface Keyring {
	readonly available: boolean;
	encrypt(text: string): string;
	/** Throws for what another account or machine encrypted. */
	decrypt(text: string): string;
}
