import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { ReadFailure } from '../read-failure.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { type Mail, type MailAttachment, realAttachments } from './mail.ts';
import { readingOf } from './read-email.ts';

/** A mail as Outlook saves it (MS-OXMSG). Errors: `document-damaged`; `document-mail-encrypted`. */
export function readOutlook(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	return Promise.resolve(readingOf(parseOutlook(bytes), context));
}

function parseOutlook(bytes: Uint8Array): Mail {
	let reader: MsgReader;
	let data: FieldsData;
	try {
		reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
		data = reader.getFileData();
	} catch {
		throw new ReadFailure('document-damaged');
	}
	if (data.error !== undefined) throw new ReadFailure('document-damaged');
	if (/smime(?!\.multipartsigned)|ipm\.note\.secure/iu.test(data.messageClass ?? ''))
		throw new ReadFailure('document-mail-encrypted');
	const people = (type: 'to' | 'cc'): string =>
		(data.recipients ?? [])
			.filter(({ recipType }) => recipType === type)
			.map(({ name, smtpAddress, email }) => person(name, smtpAddress ?? email))
			.join(', ');
	return {
		subject: data.subject?.trim() ?? '',
		fields: [
			['From', person(data.senderName, data.senderSmtpAddress ?? data.senderEmail)],
			['To', people('to')],
			['Cc', people('cc')],
			['Date', data.messageDeliveryTime ?? data.clientSubmitTime ?? ''],
		],
		text: data.body ?? '',
		html: data.bodyHtml ?? (data.html === undefined ? '' : new TextDecoder().decode(data.html)),
		attachments: realAttachments(
			(data.attachments ?? []).flatMap((field, index) => asPart(reader, field, index)),
		),
	};
}

/** An attachment that cannot be taken out leaves the mail as it is. */
function asPart(reader: MsgReader, field: FieldsData, index: number): MailAttachment[] {
	try {
		const { fileName, content } = reader.getAttachment(field);
		const isMail = field.innerMsgContent === true;
		const name = fileName === '' ? `attachment-${index + 1}` : fileName;
		return [
			{
				name: isMail && !/\.msg$/iu.test(name) ? `${name}.msg` : name,
				bytes: new Uint8Array(content),
				type: field.attachMimeTag ?? '',
				isInline: field.attachmentHidden === true,
			},
		];
	} catch {
		return [];
	}
}

function person(name = '', address = ''): string {
	if (name === '' || name === address) return address;
	return address.includes('@') ? `${name} <${address}>` : name;
}
