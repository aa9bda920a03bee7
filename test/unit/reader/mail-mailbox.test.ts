import { describe, expect, it } from 'vitest';
import { eml, multipart, part } from '../../support/documents/eml.ts';
import { readBytes } from '../../support/documents/read-file.ts';

const first = `From jane@millbrook.example Thu Nov 12 09:12:00 2026
From: Jane Doe <jane@millbrook.example>
Subject: New boiler

>From May on the library is warm again.
>>From now on we write "From" in full.
From time to time the boiler stops.
`;
const second = `From - Thu, 12 Nov 2026 10:00:00 +0100
From: Ward 4 <ward4@hospital.example>
Subject: Duty plan
${multipart('mixed', part('text/plain', 'See the plan.'), part('text/plain; name=plan.txt', 'Monday: Kaur', 'Content-Disposition: attachment; filename=plan.txt\n'))}`;
const textsOf = ({ blocks }: { blocks: readonly { text: string }[] }): string[] =>
	blocks.map(({ text }) => text);

describe('reading a mailbox', () => {
	it('gives a page for each message, and attachments named by their message', async () => {
		const { pages, parts, title } = await readBytes(eml(`${first}\n${second}`), 'mailbox');
		expect(title).toBe('');
		expect(pages.map(({ number, blocks }) => [number, blocks[0]])).toEqual([
			[1, { kind: 'heading', level: 1, text: 'New boiler' }],
			[2, { kind: 'heading', level: 1, text: 'Duty plan' }],
		]);
		expect(textsOf(pages[0] ?? { blocks: [] })).toEqual([
			'New boiler',
			'From | Jane Doe <jane@millbrook.example>',
			'From May on the library is warm again.',
			'From now on we write "From" in full.',
			'From time to time the boiler stops.',
		]);
		expect(parts.map(({ name }) => name)).toEqual(['2 - Duty plan - plan.txt']);
	});

	it('reads line ends of both kinds', async () => {
		const bytes = new TextEncoder().encode(`${first}\n${second}`);
		expect((await readBytes(bytes, 'mailbox')).pages).toHaveLength(2);
	});

	it('goes on behind messages that cannot be read, and names them', async () => {
		const encrypted =
			'From a@b.example Thu Nov 12 09:12:00 2026\nFrom: a@b.example\nSubject: Secret\nContent-Type: application/pkcs7-mime\n\nMIIB\n';
		const broken = 'From a@b.example Thu Nov 12 09:12:00 2026\nno head at all\n';
		const found = await readBytes(eml(`${broken}\n${encrypted}\n${first}`), 'mailbox');
		expect(found.pages.map(({ hasText }) => hasText)).toEqual([false, true, true]);
		expect(found.notes).toMatchObject([
			{ kind: 'part-unread', name: '1', problem: { code: 'document-wrong-extension' } },
			{ kind: 'part-unread', name: '2 - Secret', problem: { code: 'document-mail-encrypted' } },
		]);
		expect(found.parts).toEqual([]);
	});

	it('refuses more messages than pages are read, and what holds no message', async () => {
		const { failure } = await readBytes(eml(`${first}\n${second}`), 'mailbox', { limits: { pages: 1 } });
		expect(failure).toEqual({ code: 'document-too-many-pages', details: { pages: 2, limit: 1 } });
		expect((await readBytes(eml('From here on\n'), 'mailbox')).failure?.code).toBe(
			'document-wrong-extension',
		);
	});
});
