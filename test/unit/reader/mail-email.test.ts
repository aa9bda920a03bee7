import { describe, expect, it } from 'vitest';
import { base64Lines, eml, multipart, part } from '../../support/documents/eml.ts';
import { readBytes } from '../../support/documents/read-file.ts';

const textsOf = ({ pages }: Awaited<ReturnType<typeof readBytes>>): string[] =>
	pages.flatMap(({ blocks }) => blocks.map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`));
const read = async (text: string) => readBytes(eml(text), 'email');
const head = 'From: Jane Doe <jane@millbrook.example>\nTo: office@millbrook.example\nSubject: Boiler\n';

describe('reading a mail', () => {
	it('gives its subject as heading, its head as rows in its own words, and its body', async () => {
		const found = await read(`From: "Doe, Jane" <jane@millbrook.example>
To: office@millbrook.example,
 Ward 4 <ward4@hospital.example>
Cc: treasurer@millbrook.example
Date: Thu, 12 Nov 2026 09:12:00 +0100
Subject: New boiler for the library

Dear colleagues,

the boiler will be replaced on 4 May. The library stays closed on that day.

-- 
Jane Doe
Town Hall, Room 12
`);
		expect(found.failure).toBeUndefined();
		expect(found.title).toBe('New boiler for the library');
		expect(textsOf(found)).toEqual([
			'heading1: New boiler for the library',
			'table-row: From | "Doe, Jane" <jane@millbrook.example>',
			'table-row: To | office@millbrook.example, Ward 4 <ward4@hospital.example>',
			'table-row: Cc | treasurer@millbrook.example',
			'table-row: Date | Thu, 12 Nov 2026 09:12:00 +0100',
			'paragraph: Dear colleagues,',
			'paragraph: the boiler will be replaced on 4 May. The library stays closed on that day.',
			'paragraph: Jane Doe',
			'paragraph: Town Hall, Room 12',
		]);
		expect(found.pages[0]?.blocks[1]?.cells).toEqual(['From', '"Doe, Jane" <jane@millbrook.example>']);
	});

	it.each([
		[
			'quoted-printable in ISO-8859-15',
			'Content-Type: text/plain; charset=iso-8859-15\nContent-Transfer-Encoding: quoted-printable\n\nDie Geb=FChr betr=E4gt 40 =A4.',
		],
		[
			'quoted-printable in Windows-1252, with a soft break',
			'Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nDie Geb=FChr betr=\n=E4gt 40 =80.',
		],
		[
			'base64 in UTF-8',
			`Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${base64Lines(Buffer.from('Die Gebühr beträgt 40 €.'))}`,
		],
		['8bit in UTF-8', 'Content-Type: text/plain; charset=utf-8\n\nDie Gebühr beträgt 40 €.'],
		['HTML entities', 'Content-Type: text/html\n\n<p>Die Geb&uuml;hr betr&auml;gt 40&nbsp;&euro;.</p>'],
	])('decodes %s', async (_name, rest) => {
		const found = await read(
			`From: =?utf-8?q?Grundst=C3=BCcksamt?= <amt@stadt.example>\nSubject: =?iso-8859-1?Q?Geb=FChren?= =?utf-8?B?YmVzY2hlaWQ=?=\n${rest}\n`,
		);
		expect(found.title).toBe('Gebührenbescheid');
		expect(textsOf(found)).toEqual([
			'heading1: Gebührenbescheid',
			'table-row: From | Grundstücksamt <amt@stadt.example>',
			'paragraph: Die Gebühr beträgt 40 €.',
		]);
	});

	it('joins flowed lines and keeps deliberate ones', async () => {
		const found = await read(
			`${head}Content-Type: text/plain; charset=utf-8; format=flowed\n\nThe meeting on Monday is moved \nto Tuesday at ten.\n\nRoom 4\n`,
		);
		expect(textsOf(found).slice(3)).toEqual([
			'paragraph: The meeting on Monday is moved to Tuesday at ten.',
			'paragraph: Room 4',
		]);
	});

	it('takes plain text before HTML, unless it only says that there is HTML', async () => {
		const body = (plain: string) =>
			`${head}${multipart('alternative', part('text/plain; charset=utf-8', plain), part('text/html; charset=utf-8', `<p>${'The boiler is replaced on 4 May. '.repeat(12)}</p>`))}`;
		const long = 'The boiler is replaced in the first week of May. '.repeat(8).trim();
		expect(textsOf(await read(body(long)))[3]).toBe(`paragraph: ${long}`);
		expect(textsOf(await read(body('Please use a program that shows HTML.')))[3]).toMatch(
			/The boiler is replaced on 4 May/u,
		);
	});

	it('reads HTML without what is hidden in it, and without the tables that only lay it out', async () => {
		const found = await read(`${head}Content-Type: text/html; charset=utf-8

<html><head><style>p { color: red }</style><script>track()</script></head><body>
<div style="display:none; max-height: 0">Hidden preview</div><span style="FONT-SIZE:0px">more preview</span>
<table role="presentation"><tr><td>Dear Ms Kaur,</td></tr><tr><td>
<p>your appointment is on <b>3 June</b>.</p>
<table><tr><th>Clinic</th><th>Time</th></tr><tr><td>Eyes</td><td>9:15</td></tr></table>
</td></tr></table><img src="https://tracker.example/pixel.gif" width="1" height="1" alt="pixel"></body></html>
`);
		expect(textsOf(found).slice(3)).toEqual([
			'paragraph: Dear Ms Kaur,',
			'paragraph: your appointment is on 3 June.',
			'table-row: Clinic | Time',
			'table-row: Eyes | 9:15',
		]);
	});

	it.each([
		[
			'On Wed, 11 Nov 2026 at 10:02, Ward 4 <ward4@hospital.example>\n> wrote:',
			'On Wed, 11 Nov 2026 at 10:02, Ward 4 <ward4@hospital.example> wrote:',
		],
		['Am 11.11.2026 um 10:02 schrieb Station 4:', 'Am 11.11.2026 um 10:02 schrieb Station 4:'],
		['-----Ursprüngliche Nachricht-----', '-----Ursprüngliche Nachricht-----'],
	])('begins an earlier mail with a heading: %s', async (line, heading) => {
		const found = await read(
			`${head}Content-Type: text/plain; charset=utf-8\n\nAgreed, Tuesday.\n\n${line}\n> Can we move it to Tuesday?\n>> It was planned for Monday.\n`,
		);
		expect(textsOf(found).slice(3)).toEqual([
			'paragraph: Agreed, Tuesday.',
			`heading2: ${heading}`,
			'paragraph: Can we move it to Tuesday?',
			'paragraph: It was planned for Monday.',
		]);
	});

	it('knows the head that Outlook sets above an earlier mail, in text and in HTML', async () => {
		const expected = [
			'paragraph: Agreed.',
			'heading2: Von: Station 4, Gesendet: Mittwoch, 11. November 2026 10:02',
			'table-row: An | Jane Doe',
			'table-row: Betreff | Termin',
			'paragraph: Passt Dienstag?',
		];
		const plain = await read(
			`${head}Content-Type: text/plain; charset=utf-8\n\nAgreed.\n\nVon: Station 4\nGesendet: Mittwoch, 11. November 2026 10:02\nAn: Jane Doe\nBetreff: Termin\n\nPasst Dienstag?\n`,
		);
		expect(textsOf(plain).slice(3)).toEqual(expected);
		const rich = await read(
			`${head}Content-Type: text/html; charset=utf-8\n\n<p>Agreed.</p><div><p><b>Von:</b> Station 4<br><b>Gesendet:</b> Mittwoch, 11. November 2026 10:02<br><b>An:</b> Jane Doe<br><b>Betreff:</b> Termin</p></div><p>Passt Dienstag?</p>`,
		);
		expect(textsOf(rich).slice(3)).toEqual(expected);
	});

	it('says that a file is no mail', async () => {
		expect((await read('Just some words.\n')).failure?.code).toBe('document-wrong-extension');
	});
});

describe('attachments', () => {
	const attached = (type: string, name: string, content: Uint8Array, more = '') =>
		part(
			`${type}; name="${name}"`,
			base64Lines(content),
			`Content-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n${more}`,
		);
	const inline = (name: string, bytes: number) =>
		part(
			'image/png',
			base64Lines(new Uint8Array(bytes)),
			`Content-Disposition: inline; filename=${name}\nContent-ID: <${name}>\nContent-Transfer-Encoding: base64\n`,
		);

	it('are the parts, with mails inside, without logos, signatures, invitations and cards', async () => {
		const inner = 'From: a@b.example\nSubject: Inner one\n\nInner words.';
		const found = await read(
			`${head}${multipart(
				'mixed',
				part('text/plain', 'See the plan.'),
				attached('application/pdf', '=?utf-8?q?Pl=C3=A4ne.pdf?=', Buffer.from('%PDF-1.7')),
				part('message/rfc822', inner),
				inline('logo.png', 900),
				inline('photograph.png', 30_000),
				attached('application/pkcs7-signature', 'smime.p7s', new Uint8Array(100)),
				attached('text/calendar', 'invite.ics', Buffer.from('BEGIN:VCALENDAR')),
				attached('text/vcard', 'jane.vcf', Buffer.from('BEGIN:VCARD')),
				attached('application/octet-stream', '../../notes.txt', Buffer.from('Notes')),
			)}`,
		);
		expect(found.parts.map(({ name }) => name)).toEqual([
			'Pläne.pdf',
			'Inner one.eml',
			'photograph.png',
			'notes.txt',
		]);
		expect(Buffer.from(found.parts[0]?.bytes ?? []).toString()).toBe('%PDF-1.7');
		const { title } = await readBytes(found.parts[1]?.bytes ?? new Uint8Array(), 'email');
		expect(title).toBe('Inner one');
		expect(JSON.stringify(found.pages)).not.toContain('Inner words');
	});

	it('are taken up to the limits, and the rest is counted', async () => {
		const files = Array.from({ length: 5 }, (_, index) =>
			attached('text/plain', `${index}.txt`, Buffer.alloc(100, 'a')),
		);
		const bytes = eml(`${head}${multipart('mixed', part('text/plain', 'Five files.'), ...files)}`);
		const few = await readBytes(bytes, 'email', { limits: { parts: 3 } });
		expect([few.parts.length, few.notes]).toEqual([3, [{ kind: 'parts-left-out', count: 2 }]]);
		const small = await readBytes(bytes, 'email', { limits: { partBytes: 450 } });
		expect([small.parts.length, small.notes]).toEqual([4, [{ kind: 'parts-left-out', count: 1 }]]);
	});

	it('that Outlook wrapped in its own way are named as unread', async () => {
		const found = await read(
			`${head}${multipart('mixed', part('text/plain', 'Wrapped.'), attached('application/ms-tnef', 'winmail.dat', new Uint8Array(40)))}`,
		);
		expect(found.notes).toMatchObject([
			{ kind: 'part-unread', name: 'winmail.dat', problem: { code: 'document-unknown-format' } },
		]);
		expect(found.parts).toEqual([]);
	});
});

describe('what cannot be opened', () => {
	it.each([
		['S/MIME', 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nMIIB'],
		[
			'PGP with MIME',
			'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--',
		],
		['PGP in the text', '\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n'],
	])('%s is called encrypted', async (_name, rest) => {
		expect((await read(`${head}${rest}`)).failure?.code).toBe('document-mail-encrypted');
	});

	it('a signed mail is read', async () => {
		const found = await read(
			`${head}${multipart('signed', part('text/plain', 'Signed words.'), attachedSignature)}`,
		);
		expect(textsOf(found).at(-1)).toBe('paragraph: Signed words.');
		expect(found.parts).toEqual([]);
	});

	it('parts within parts a thousand times are refused', async () => {
		let body = 'Content-Type: text/plain\n\nend';
		for (let depth = 0; depth < 1000; depth += 1)
			body = `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${body}\n--b${depth}--`;
		expect((await read(`Subject: Deep\n${body}`)).failure?.code).toBe('document-nested-too-deep');
	});

	it('head lines of several megabytes are refused', async () => {
		expect((await read(`Subject: ${'x'.repeat(3_000_000)}\n\nwords`)).failure?.code).toBe('document-damaged');
	});
});

const attachedSignature = part('application/pkcs7-signature; name=smime.p7s', 'MIIB');
