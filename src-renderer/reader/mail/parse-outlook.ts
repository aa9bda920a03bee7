import * as library from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import { checkCompoundFile } from '../ole/check-compound-file.ts';
import { isOle } from '../ole/compound-file.ts';
import { ReadFailure } from '../read-failure.ts';
import { codePage } from './code-page.ts';
import type { Attachment, Mail } from './mail.ts';
import { parseMime } from './parse-email.ts';

/**
 * A message file of Outlook (MS-OXMSG). Throws `document-damaged`, and `document-wrong-extension` for other files of
 * the same container.
 */
export async function parseOutlook(bytes: Uint8Array): Promise<Mail> {
	if (!isOle(bytes)) throw new ReadFailure('document-wrong-extension', { expected: 'msg' });
	checkCompoundFile(bytes);
	const { fields, contentOf } = parse(bytes);
	if (fields.messageClass === undefined && fields.subject === undefined && fields.body === undefined)
		throw new ReadFailure('document-wrong-extension', { expected: 'msg' });
	const attachments = (fields.attachments ?? [])
		.filter((one) => one.innerMsgContent === true || one.dataId !== undefined)
		.map((one) => toAttachment(one, contentOf(one)));
	const mail: Mail = {
		subject: fields.subject?.replace(/\s+/gu, ' ').trim() ?? '',
		head: headOf(fields),
		text: fields.body ?? '',
		html: htmlOf(fields),
		attachments,
		isEncrypted: false,
	};
	return fields.messageClass?.startsWith('IPM.Note.SMIME') === true ? withMime(mail) : mail;
}

/** Texts of before Unicode need the code page, which is known once the file was parsed. */
function parse(bytes: Uint8Array): { fields: FieldsData; contentOf: (attachment: FieldsData) => Uint8Array } {
	const buffer = bytes.slice().buffer;
	const read = (encoding: string) => {
		const reader = new MsgReader(buffer);
		reader.parserConfig = { ansiEncoding: encoding };
		const fields = reader.getFileData();
		return { fields, contentOf: (attachment: FieldsData) => reader.getAttachment(attachment).content };
	};
	const usual = codePage(undefined);
	const first = read(usual);
	const { messageCodepage, internetCodepage } = first.fields;
	// The second one is that of the HTML, and UTF-8 says nothing of the other texts.
	const said = codePage(messageCodepage ?? (internetCodepage === utf8 ? undefined : internetCodepage));
	return said === usual ? first : read(said);
}

function headOf(fields: FieldsData): [string, string][] {
	const recipients = (kind: 'to' | 'cc'): string =>
		(fields.recipients ?? [])
			.filter(({ recipType }) => recipType === kind)
			.map(({ name, smtpAddress, email }) => person(name, smtpAddress ?? email))
			.join(', ');
	const sent = /^Date:[ \t]*(.+)$/imu.exec(fields.headers ?? '')?.[1]?.trim();
	const rows: [string, string][] = [
		['From', person(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail)],
		['To', recipients('to')],
		['Cc', recipients('cc')],
		['Date', sent ?? fields.clientSubmitTime ?? fields.messageDeliveryTime ?? ''],
	];
	return rows.filter(([, value]) => value !== '');
}

/** Addresses inside an organisation are paths of its directory, which tell a reader nothing. */
function person(name = '', address = ''): string {
	if (!address.includes('@') || address === name) return name;
	return name === '' ? address : `${name} <${address}>`;
}

function htmlOf({ bodyHtml, html, internetCodepage }: FieldsData): string {
	if (bodyHtml !== undefined) return bodyHtml;
	return html === undefined ? '' : new TextDecoder(codePage(internetCodepage)).decode(html);
}

function toAttachment(fields: FieldsData, content: Uint8Array): Attachment {
	const isMail = fields.innerMsgContent === true;
	const name = fields.fileName ?? fields.fileNameShort ?? fields.name ?? '';
	return {
		name: isMail ? `${fields.innerMsgContentFields?.subject ?? (name || 'mail')}.msg` : name,
		type: isMail ? 'application/vnd.ms-outlook' : (fields.attachMimeTag?.toLowerCase() ?? ''),
		bytes: new Uint8Array(content),
		isInline: fields.attachmentHidden === true || (fields.pidContentId ?? '') !== '',
	};
}

/** Outlook keeps a signed mail as one attachment of MIME; what else it calls S/MIME is encrypted. */
async function withMime(mail: Mail): Promise<Mail> {
	const [only] = mail.attachments;
	if (only?.type !== 'multipart/signed') return { ...mail, isEncrypted: true };
	const { text, html, attachments, isEncrypted } = await parseMime(only.bytes);
	return { ...mail, text, html, attachments, isEncrypted };
}

/** The code page of UTF-8. */
const utf8 = 65_001;

/** Node gives a CommonJS module as the default of its default; the bundler may have done that already. */
const { default: given } = library as unknown as { default: Constructor & { default?: Constructor } };
const MsgReader = given.default ?? given;
type Constructor = typeof library.default;
