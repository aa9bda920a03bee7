import { describe, expect, it } from 'vitest';
import { Servers } from '../../../src-main/app/servers.ts';
import type { SettingsService } from '../../../src-main/app/settings-service.ts';
import { AgreementsTable } from '../../../src-main/db/agreements.ts';
import { openInMemory } from '../../../src-main/db/open.ts';

function servers(mirror: string, { agreed = [] as string[], isFixed = false } = {}): Servers {
	const agreements = new AgreementsTable(openInMemory());
	for (const host of agreed) agreements.agree(host, 1);
	const fixed = new Set(isFixed ? ['mirror'] : []);
	const settings = { current: { mirror }, fixed } as unknown as SettingsService;
	return new Servers(new URL('https://languages.example/'), settings, agreements);
}

describe('where requests may go to', () => {
	it('is nowhere before somebody agreed', () => {
		expect(servers('').origins).toEqual([]);
		expect(servers('https://mirror.house/').origins).toEqual([]);
	});

	it('is the hub that a person agreed to, or the mirror in its place', () => {
		expect(servers('', { agreed: ['huggingface.co'] }).origins).toEqual(['https://huggingface.co']);
		const agreed = ['huggingface.co', 'mirror.house'];
		const mirror = servers('http://mirror.house/models', { agreed }).origins;
		expect(new Set(mirror)).toEqual(new Set(['http://mirror.house']));
	});

	it('is the mirror that the administrator named', () => {
		const { origins } = servers('https://mirror.house/', { isFixed: true });
		expect(new Set(origins)).toEqual(new Set(['https://mirror.house']));
	});

	it('is no public server in the clear, whoever agreed to it', () => {
		const agreed = ['huggingface.co', 'languages.example'];
		const { origins } = servers('http://huggingface.co/', { agreed });
		expect(origins).toEqual(['https://huggingface.co', 'https://languages.example']);
		expect(servers('http://languages.example/', { agreed }).origins).toEqual([]);
	});
});
