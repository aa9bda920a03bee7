import { expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src-main/contract/entities.ts';
import { Gate, parseLink } from '../../../src-main/net/gate.ts';

function gate(agrees: boolean) {
	const entries: Omit<LedgerEntry, 'id' | 'at'>[] = [];
	const opened: string[] = [];
	const made = new Gate(
		{
			add: (entry) => entries.push(entry),
			list: () => entries.map((entry, id) => ({ ...entry, id, at: 0 })),
		},
		{ confirm: async () => Promise.resolve(agrees), open: async (url) => void opened.push(url) },
	);
	return { made, entries, opened };
}

it('opens a link after the person agreed, and writes it down', async () => {
	const { made, entries, opened } = gate(true);
	expect(await made.openLink('https://example.org/a?b=c')).toBe(true);
	expect(opened).toEqual(['https://example.org/a?b=c']);
	expect(entries).toEqual([{ host: 'example.org', purpose: 'link', outcome: 'allowed', bytes: 0 }]);
});

it('opens nothing when the person does not agree, and writes that down', async () => {
	const { made, entries, opened } = gate(false);
	expect(await made.openLink('mailto:ward4@example.org')).toBe(false);
	expect(opened).toEqual([]);
	expect(entries[0]).toMatchObject({ host: 'ward4@example.org', outcome: 'denied' });
});

it.each([
	'http://example.org',
	'file:///etc/passwd',
	'javascript:alert(1)',
	'ms-msdt:/id',
	'https://bank.example@evil.example/',
	'smb://host/share',
	'not a link',
])('refuses %s', async (address) => {
	const { made, entries, opened } = gate(true);
	await expect(made.openLink(address)).rejects.toMatchObject({ code: 'link-refused' });
	expect(opened).toEqual([]);
	expect(entries[0]).toMatchObject({ outcome: 'denied' });
	expect(parseLink(address)).toBeUndefined();
});
