import PostalMime, { decodeWords, type Attachment as MimeAttachment, type Email } from 'postal-mime';
import { ReadFailure } from '../read-failure.ts';
import type { Attachment, Mail } from './mail.ts';

/**
 * A mail of RFC 5322 with its parts by MIME; mails inside of it stay attachments. Throws `document-nested-too-deep`
 * where parts lie in parts too often, `document-wrong-extension` for what has no head of a mail.
 */
export async function parseEmail(bytes: Uint8Array): Promise<Mail> {
	const mail = await parseMime(bytes);
	if (mail.head.length === 0 && mail.subject === '')
		throw new ReadFailure('document-wrong-extension', { expected: 'eml' });
	return mail;
}

/** The same for content that may lack the head. */
export async function parseMime(bytes: Uint8Array): Promise<Mail> {
	const email = await parse(bytes);
	const head = headNames.flatMap((name) => {
		const value = valueOf(email, name.toLowerCase());
		return value === '' ? [] : [[name, value] as const];
	});
	const attachments = email.attachments.map(toAttachment);
	return {
		subject: email.subject?.replace(/\s+/gu, ' ').trim() ?? '',
		head,
		text: email.text ?? '',
		html: email.html ?? '',
		attachments,
		isEncrypted: isEncrypted(email, attachments),
	};
}

async function parse(bytes: Uint8Array): Promise<Email> {
	try {
		return await PostalMime.parse(bytes, {
			forceRfc822Attachments: true,
			maxNestingDepth: deepest,
			maxHeadersSize: longestHeaders,
		});
	} catch (error) {
		const isDeep = error instanceof Error && error.message.includes('nesting depth');
		throw new ReadFailure(isDeep ? 'document-nested-too-deep' : 'document-damaged');
	}
}

function valueOf(email: Email, key: string): string {
	const values = email.headers.filter((header) => header.key === key).map((header) => header.value);
	return decodeWords(values.join(', ')).replace(/\s+/gu, ' ').trim();
}

function toAttachment({ filename, mimeType, content, disposition, related }: MimeAttachment): Attachment {
	const type = mimeType.toLowerCase();
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
	return {
		name: type === 'message/rfc822' ? subjectOf(bytes) || (filename ?? '') : (filename ?? ''),
		type,
		bytes,
		isInline: related === true || disposition === 'inline',
	};
}

/** The subject of a mail that is not parsed, from the beginning of its head. */
function subjectOf(bytes: Uint8Array): string {
	const [head = ''] = new TextDecoder().decode(bytes.subarray(0, longestHead)).split(/\r?\n\r?\n/u);
	const subject = /^Subject:[ \t]*(.*(?:\r?\n[ \t].*)*)/imu.exec(head)?.[1] ?? '';
	return decodeWords(subject)
		.replace(/[\\/\s]+/gu, ' ')
		.slice(0, longestName)
		.trim();
}

/** PGP and S/MIME; a signature around the whole content (RFC 8551, 3.5.2) is as closed to us as a cipher. */
function isEncrypted(email: Email, attachments: readonly Attachment[]): boolean {
	const type = valueOf(email, 'content-type').toLowerCase();
	return (
		type.startsWith('multipart/encrypted') ||
		/^application\/(?:x-)?pkcs7-mime/u.test(type) ||
		/^\s*-----BEGIN PGP MESSAGE-----/mu.test(email.text ?? '') ||
		attachments.some(({ type: inner }) => inner === 'application/pgp-encrypted')
	);
}

const headNames = ['From', 'To', 'Cc', 'Date'];
/** Mails that people write have fewer than ten. */
const deepest = 50;
/** Bytes over all parts. */
const longestHeaders = 1024 * 1024;
/** Bytes that are looked at for a subject. */
const longestHead = 16 * 1024;
const longestName = 100;
