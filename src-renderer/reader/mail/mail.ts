/** A mail as each kind of mail file gives it. */
export interface Mail {
	/** Empty when it has none. */
	readonly subject: string;
	/** From, To, Cc and Date as they stand in the mail, without those that it lacks. */
	readonly head: readonly (readonly [name: string, value: string])[];
	/** Its body twice where the sender wrote it twice; empty what is missing. */
	readonly text: string;
	readonly html: string;
	readonly attachments: readonly Attachment[];
	/** Nothing but its head can be read. */
	readonly isEncrypted: boolean;
}

export interface Attachment {
	/** Empty when it has none. */
	readonly name: string;
	/** In small letters, without parameters. */
	readonly type: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Shown within the text, not offered beside it. */
	readonly isInline: boolean;
}
