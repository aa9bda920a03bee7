import PostalMime, { type Address, type Attachment } from 'postal-mime';
import { ReadFailure } from '../read-failure.ts';
import { type Mail, type MailAttachment, realAttachments } from './mail.ts';

/** A message of RFC 5322. Errors: `document-damaged` without a head; `document-mail-encrypted`. */
export async function parseEmail(bytes: Uint8Array): Promise<Mail> {
	let parsed;
	try {
		parsed = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 1_000_000 });
	} catch {
		throw new ReadFailure('document-damaged');
	}
	const types = parsed.attachments.map(({ mimeType }) => mimeType);
	const head = parsed.headers.find(({ key }) => key === 'content-type')?.value ?? '';
	if (encrypted.test(head) || types.some((type) => encryptedTypes.has(type)))
		throw new ReadFailure('document-mail-encrypted');
	if (parsed.from === undefined && parsed.subject === undefined && parsed.date === undefined)
		throw new ReadFailure('document-damaged');
	return {
		subject: parsed.subject?.trim() ?? '',
		fields: [
			['From', addresses(parsed.from === undefined ? [] : [parsed.from])],
			['To', addresses(parsed.to ?? [])],
			['Cc', addresses(parsed.cc ?? [])],
			['Date', parsed.headers.find(({ key }) => key === 'date')?.value ?? parsed.date ?? ''],
		],
		text: parsed.text ?? '',
		html: parsed.html ?? '',
		attachments: realAttachments(parsed.attachments.map(asPart)),
	};
}

function asPart(attachment: Attachment, index: number): MailAttachment {
	const { content, filename, mimeType, disposition, contentId } = attachment;
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
	const isMail = mimeType === 'message/rfc822';
	return {
		name: filename ?? `${isMail ? 'mail' : 'attachment'}-${index + 1}${isMail ? '.eml' : ''}`,
		bytes,
		type: mimeType,
		isInline: disposition === 'inline' && contentId !== undefined,
	};
}

function addresses(all: readonly Address[]): string {
	return all
		.flatMap((one) => ('group' in one && one.group !== undefined ? one.group : [one]))
		.map(({ name, address }) => (name === '' ? (address ?? '') : address ? `${name} <${address}>` : name))
		.filter(Boolean)
		.join(', ');
}

const encrypted = /multipart\/encrypted|smime-type="?enveloped-data/iu;
const encryptedTypes: ReadonlySet<string> = new Set(['application/pgp-encrypted']);
