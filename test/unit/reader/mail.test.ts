import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { WasRead } from '../../support/documents/read-file.ts';
import { readBytes } from '../../support/documents/read-file.ts';

const lines = (...all: string[]): string => all.join('\r\n');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = ({ pages }: WasRead, page = 0): string[] => pages[page]?.blocks.map(({ text }) => text) ?? [];

const plain = lines(
	'From: =?utf-8?Q?J=C3=B6rg_Weber?= <weber@example.org>',
	'To: Ward 4 <ward4@example.org>, Pharmacy <pharmacy@example.org>',
	'Subject: =?iso-8859-1?Q?=C4nderung_der_Sprechzeiten?=',
	'Date: Tue, 3 Mar 2026 09:12:00 +0100',
	'MIME-Version: 1.0',
	'Content-Type: text/plain; charset=iso-8859-15',
	'Content-Transfer-Encoding: quoted-printable',
	'',
	'Liebe Kolleginnen und Kollegen,',
	'',
	'ab Montag gelten neue Sprechzeiten. Die Geb=FChr betr=E4gt 12,50 =A4 und ist im Voraus zu zahlen.',
	'',
	'Am 2. M=E4rz 2026 um 14:05 schrieb Ward 4 <ward4@example.org>:',
	'> Wann beginnt die Sprechstunde am Montag? Wir brauchen den Plan bis Freitag.',
	'',
	'-- ',
	'J. Weber, Verwaltung',
);

const withAttachments = lines(
	'From: clerk@example.org',
	'To: office@example.org',
	'Subject: Minutes and plan',
	'MIME-Version: 1.0',
	'Content-Type: multipart/mixed; boundary="outer"',
	'',
	'--outer',
	'Content-Type: text/html; charset=utf-8',
	'',
	'<style>p{color:red}</style><h2>Please read</h2><p>The minutes are attached.</p><script>alert(1)</script>',
	'<img src="https://tracker.example/pixel.gif">',
	'--outer',
	'Content-Type: text/markdown; name="minutes.md"',
	'Content-Disposition: attachment; filename="minutes.md"',
	'',
	'# Minutes',
	'--outer',
	'Content-Type: image/png; name="logo.png"',
	'Content-Disposition: inline; filename="logo.png"',
	'Content-ID: <logo>',
	'Content-Transfer-Encoding: base64',
	'',
	'iVBORw0KGgo=',
	'--outer',
	'Content-Type: text/calendar; name="invite.ics"',
	'Content-Disposition: attachment; filename="invite.ics"',
	'',
	'BEGIN:VCALENDAR',
	'--outer',
	'Content-Type: message/rfc822',
	'Content-Disposition: attachment',
	'',
	'From: a@example.org',
	'Subject: Earlier',
	'',
	'An earlier mail.',
	'--outer--',
	'',
);

describe('a mail', () => {
	it('is read with its head as a table, in its own encoding, the earlier one below a heading', async () => {
		const read = await readBytes(bytesOf(plain), 'email');
		expect(read.title).toBe('Änderung der Sprechzeiten');
		const blocks = read.pages[0]?.blocks ?? [];
		expect(blocks.slice(0, 4)).toMatchObject([
			{ kind: 'heading', level: 1, text: 'Änderung der Sprechzeiten' },
			{ kind: 'table-row', cells: ['From', 'Jörg Weber <weber@example.org>'] },
			{ kind: 'table-row', cells: ['To', 'Ward 4 <ward4@example.org>, Pharmacy <pharmacy@example.org>'] },
			{ kind: 'table-row', cells: ['Date', 'Tue, 3 Mar 2026 09:12:00 +0100'] },
		]);
		expect(texts(read).join('\n')).toContain('Die Gebühr beträgt 12,50 € und ist im Voraus zu zahlen.');
		expect(blocks.find(({ text }) => text.startsWith('Am 2. März 2026'))?.kind).toBe('heading');
		expect(texts(read).join('\n')).toContain('Wann beginnt die Sprechstunde am Montag?');
		expect(texts(read).join('\n')).not.toMatch(/^>/mu);
	});

	it('hands on what was attached on purpose, and runs or shows nothing of its HTML', async () => {
		const read = await readBytes(bytesOf(withAttachments), 'email');
		expect(texts(read).join('\n')).toContain('The minutes are attached.');
		expect(texts(read).join('\n')).not.toMatch(/alert|color|tracker/u);
		expect(read.parts.map(({ name }) => name)).toEqual(['minutes.md', 'mail-4.eml']);
		expect(new TextDecoder().decode(read.parts[0]?.bytes).trim()).toBe('# Minutes');
		expect(new TextDecoder().decode(read.parts[1]?.bytes)).toContain('Subject: Earlier');
	});

	it('says that it is encrypted, or is none', async () => {
		const secret = lines(
			'From: a@example.org',
			'Subject: Secret',
			'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=x',
			'',
			'--x--',
		);
		expect((await readBytes(bytesOf(secret), 'email')).failure?.code).toBe('document-mail-encrypted');
		expect((await readBytes(bytesOf('just some words'), 'email')).failure?.code).toBe('document-damaged');
	});

	it('is not brought down by nesting', async () => {
		const deep = Array.from(
			{ length: 1000 },
			(_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
		).join('');
		const began = performance.now();
		const { failure } = await readBytes(bytesOf(`From: a@example.org\r\n${deep}`), 'email');
		expect(failure?.code ?? 'document-no-text').toMatch(/^document-/u);
		expect(performance.now() - began).toBeLessThan(5000);
	});
});

describe('a mailbox', () => {
	it('has a page for each mail, with what was quoted undone and attachments named by their mail', async () => {
		const box = `From a Tue Mar  3 09:12:00 2026\n${plain.replaceAll('\r\n', '\n')}\n>From here on it is new.\n\nFrom b Tue Mar  3 09:13:00 2026\n${withAttachments.replaceAll('\r\n', '\n')}`;
		const read = await readBytes(bytesOf(box), 'mailbox');
		expect(read.pages.map(({ number }) => number)).toEqual([1, 2]);
		expect(texts(read, 0).join('\n')).toContain('From here on it is new.');
		expect(texts(read, 0).join('\n')).toContain('12,50 €');
		expect(texts(read, 1)[0]).toBe('Minutes and plan');
		expect(read.parts.map(({ name }) => name)).toEqual(['2 minutes.md', '2 mail-4.eml']);
	});

	it('is damaged without any mail', async () => {
		expect((await readBytes(bytesOf('no mail here'), 'mailbox')).failure?.code).toBe('document-damaged');
	});
});

describe('a mail of Outlook', () => {
	it('is damaged where it is another compound file, or cut', async () => {
		const doc = new Uint8Array(await readFile('test/support/files/office/minutes.doc'));
		expect((await readBytes(doc, 'outlook')).failure?.code).toMatch(/damaged|no-text|empty/u);
		expect((await readBytes(doc.slice(0, 700), 'outlook')).failure?.code).toMatch(/damaged|no-text|empty/u);
	});
});
