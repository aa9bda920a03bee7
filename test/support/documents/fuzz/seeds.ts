import { zipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatByName, type DocumentFormat } from '../../../../src-main/contract/document-formats.ts';
import { base64Lines, eml, multipart, part } from '../eml.ts';

/** A small file that is read, or whose password is asked for. */
export interface Seed {
	readonly name: string;
	readonly format: DocumentFormat;
	readonly bytes: Uint8Array;
}

const files = 'test/support/files';
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const mail = (subject: string, body: string): string =>
	`From: "Doe, Jane" <jane@millbrook.example>\nTo: a@b.example, =?utf-8?q?B=C3=BCro?= <c@d.example>\nDate: Thu, 12 Nov 2026 09:12:00 +0100\nSubject: ${subject}\n${body}`;
const richMail = mail(
	'=?utf-8?B?R3LDvMOfZQ==?=',
	multipart(
		'mixed',
		multipart(
			'alternative',
			part(
				'text/plain; charset=utf-8; format=flowed',
				'Agreed, \nTuesday.\n\nOn 3 May 2026, Ward 4 wrote:\n> Monday?\n-- \nJane',
			),
			part(
				'text/html; charset=windows-1252',
				'<table role=3Dpresentation><tr><td>Agreed<p>T=FCr</td></tr></table>',
				'Content-Transfer-Encoding: quoted-printable\n',
			),
		),
		part(
			'application/pdf; name="a.pdf"',
			base64Lines(text('%PDF-1.7 '.repeat(20))),
			"Content-Disposition: attachment; filename*=utf-8''pl%C3%A4ne.pdf\nContent-Transfer-Encoding: base64\n",
		),
		part('message/rfc822', mail('Inner', '\nInner words.')),
	),
);

/** One of every format at least; new ones in the folders of test files are taken by themselves. */
export const seeds: readonly Seed[] = [
	...[files, path.join(files, 'office'), path.join(files, 'mail')].flatMap((folder) =>
		readdirSync(folder).flatMap((name) => {
			const format = formatByName(name);
			if (format === undefined || name === 'ORIGIN.md') return [];
			return [{ name, format, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }];
		}),
	),
	// Of these the reader looks at the container only.
	...(['xls', 'ppt'] as const).map((format) => ({
		name: `old.${format}`,
		format,
		bytes: new Uint8Array(readFileSync(path.join(files, 'office', 'minutes.doc'))),
	})),
	{ name: 'mail.eml', format: 'email', bytes: eml(richMail) },
	{
		name: 'mails.mbox',
		format: 'mailbox',
		bytes: eml(
			[1, 2, 3]
				.map((day) => `From a@b.example Thu Nov 1${day} 09:12:00 2026\n${richMail}\n>From here on\n`)
				.join('\n'),
		),
	},
	{
		name: 'papers.zip',
		format: 'archive',
		bytes: zipSync({
			'a/notes.txt': text('Some words. '.repeat(30)),
			'Größe.md': [text('# Title\n\nwords'), { level: 0 }],
			'inner.zip': zipSync({ 'deep.txt': text('deep') }),
		}),
	},
	{ name: 'notes.txt', format: 'text', bytes: text('Title\n\nSome words in a line.\n\na  \tb   c\n') },
	{
		name: 'notes.md',
		format: 'markdown',
		bytes: text(
			'---\na: b\n---\n# Title\n\n- [x] one\n- **two**\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```\ncode\n```\n',
		),
	},
	{
		name: 'dot.png',
		format: 'image',
		bytes: Buffer.from(
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
			'base64',
		),
	},
];
