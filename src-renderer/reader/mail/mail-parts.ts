import type { DocumentNote } from '../../../src-main/contract/entities.ts';
import type { ReadLimits } from '../../../src-main/contract/reader.ts';
import type { Part } from '../reading.ts';
import type { Attachment, Mail } from './mail.ts';

/**
 * What is opened of the attachments of mails, up to the limits: no signatures, cards, invitations and small pictures in
 * the text.
 */
export class MailParts {
	readonly parts: Part[] = [];
	readonly #notes: DocumentNote[] = [];
	readonly #limits: Pick<ReadLimits, 'parts' | 'partBytes'>;
	#bytes = 0;
	#leftOut = 0;

	constructor(limits: Pick<ReadLimits, 'parts' | 'partBytes'>) {
		this.#limits = limits;
	}

	/** `nameOf` tells a part's name from its attachment's. */
	add({ attachments }: Mail, nameOf: (name: string) => string = (name) => name): void {
		for (const attachment of attachments) {
			if (isIncidental(attachment)) continue;
			const { bytes } = attachment;
			const name = nameOf(namedAs(attachment));
			if (isTnef(attachment)) this.#notes.push(unreadTnef(name));
			else if (this.parts.length >= this.#limits.parts || this.#bytes + bytes.length > this.#limits.partBytes)
				this.#leftOut += 1;
			else {
				this.#bytes += bytes.length;
				this.parts.push({ name, bytes });
			}
		}
	}

	get notes(): DocumentNote[] {
		if (this.#leftOut === 0) return this.#notes;
		return [...this.#notes, { kind: 'parts-left-out', count: this.#leftOut }];
	}
}

function isIncidental({ name, type, bytes, isInline }: Attachment): boolean {
	if (incidentalTypes.test(type) || /\.(?:p7s|ics|vcf|asc|sig)$/iu.test(name)) return true;
	const isPicture = type.startsWith('image/') || /\.(?:png|jpe?g|gif|bmp|svg|webp)$/iu.test(name);
	if (isInline && isPicture && bytes.length < smallPicture) return true;
	// What has neither a name nor a type that is read is a part of the mail's own machinery.
	return name === '' && !endings.has(type);
}

function namedAs({ name, type }: Attachment): string {
	const ending = endings.get(type);
	const bare = name
		.replace(/^.*[\\/]/u, '')
		.replace(/\p{Cc}+/gu, ' ')
		.trim();
	if (type === 'message/rfc822') return `${bare.replace(/\.eml$/iu, '') || 'mail'}.eml`;
	return bare === '' ? `attachment.${ending ?? 'dat'}` : bare;
}

function isTnef({ name, type }: Attachment): boolean {
	return /^application\/(?:vnd\.)?ms-tnef$/u.test(type) || name.toLowerCase() === 'winmail.dat';
}

/** Outlook's wrapping of its own (MS-OXTNEF), which is not unpacked here. */
function unreadTnef(name: string): DocumentNote {
	return {
		kind: 'part-unread',
		name,
		problem: { code: 'document-unknown-format', details: { extension: 'dat' } },
	};
}

const incidentalTypes =
	/^(?:application\/(?:x-)?pkcs7-signature|application\/pgp-(?:signature|keys)|text\/calendar|application\/ics|text\/(?:x-)?vcard|text\/directory)$/u;
const endings: ReadonlyMap<string, string> = new Map([
	['message/rfc822', 'eml'],
	['application/pdf', 'pdf'],
	['text/plain', 'txt'],
	['text/html', 'html'],
	['text/csv', 'csv'],
	['image/png', 'png'],
	['image/jpeg', 'jpg'],
	['image/tiff', 'tiff'],
	['application/zip', 'zip'],
]);
/** Bytes; logos and buttons are below, photographs and scans above. */
const smallPicture = 20 * 1024;
