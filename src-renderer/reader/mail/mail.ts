import type { Part } from '../reading.ts';

/** A mail, whatever it was stored in. */
export interface Mail {
	readonly subject: string;
	/** Names and values as they stand above a mail: who, to whom, when. */
	readonly fields: readonly (readonly [name: string, value: string])[];
	/** Empty when there is only the other one. */
	readonly text: string;
	readonly html: string;
	readonly attachments: readonly Part[];
}

export interface MailAttachment extends Part {
	readonly type: string;
	/** Shown within the text, such as the logo of a signature. */
	readonly isInline: boolean;
}

/** What somebody attached on purpose, and not what programs add: logos, signatures, contact cards. */
export function realAttachments(attachments: readonly MailAttachment[]): Part[] {
	return attachments
		.filter(({ type, isInline, bytes, name }) => {
			if (type.startsWith('image/') && (isInline || bytes.length < smallestPicture)) return false;
			return !addedByPrograms.test(name) && !typesOfPrograms.has(type);
		})
		.map(({ name, bytes }) => ({ name, bytes }));
}

/** Bytes; a smaller picture is an ornament. */
const smallestPicture = 20_000;
const addedByPrograms = /^(?:smime\.p7s|signature\.asc|winmail\.dat|invite\.ics)$|\.(?:vcf|p7s)$/iu;
const typesOfPrograms: ReadonlySet<string> = new Set([
	'application/pkcs7-signature',
	'application/x-pkcs7-signature',
	'application/pgp-signature',
	'text/calendar',
	'text/vcard',
	'text/x-vcard',
]);
