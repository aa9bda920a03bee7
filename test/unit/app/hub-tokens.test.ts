import { describe, expect, it } from 'vitest';
import { HubTokens } from '../../../src-main/app/models/hub-tokens.ts';
import { SettingsTable } from '../../../src-main/db/settings.ts';
import { openInMemory } from '../../../src-main/db/open.ts';

type Keyring = ConstructorParameters<typeof HubTokens>[1];

const none: Keyring = {
	available: false,
	encrypt: () => {
		throw new Error('there is no keyring');
	},
	decrypt: () => {
		throw new Error('there is no keyring');
	},
};
/** Not safe, but not plain either. */
const reversing: Keyring = {
	available: true,
	encrypt: (text) => text.split('').reverse().join(''),
	decrypt: (text) => text.split('').reverse().join(''),
};

function kept(keyring: Keyring) {
	const database = openInMemory();
	const table = new SettingsTable(database);
	return {
		tokens: new HubTokens(table, keyring),
		/** The same data folder after the program was started again. */
		again: (other = keyring) => new HubTokens(table, other),
		stored: () => JSON.stringify(database.prepare('SELECT * FROM settings').all()),
	};
}

describe('a token for a hub', () => {
	it('is for this session only where there is no keyring, and never on the disk', () => {
		const { tokens, again, stored } = kept(none);
		expect(tokens.set('hub.example', 'hf_secret')).toBe('session');
		expect(tokens.get('hub.example')).toBe('hf_secret');
		expect(tokens.get('other.example')).toBeUndefined();
		expect(stored()).not.toContain('secret');
		expect(again().get('hub.example')).toBeUndefined();
		tokens.set('hub.example', '');
		expect(tokens.get('hub.example')).toBeUndefined();
	});

	it('is kept by the keyring where there is one, never in plain text, until it is forgotten', () => {
		const { tokens, again, stored } = kept(reversing);
		expect(tokens.set('hub.example', 'hf_secret')).toBe('keyring');
		expect(stored()).not.toContain('hf_secret');
		expect(again().get('hub.example')).toBe('hf_secret');
		tokens.set('hub.example', '');
		expect([tokens.get('hub.example'), again().get('hub.example')]).toEqual([undefined, undefined]);
	});

	it('is asked for again where another account encrypted it, or the keyring is gone', () => {
		const { tokens, again } = kept(reversing);
		tokens.set('hub.example', 'hf_secret');
		expect(again({ ...none, available: true }).get('hub.example')).toBeUndefined();
		expect(again(none).get('hub.example')).toBeUndefined();
	});

	it('is taken without the signs that come along when it is copied, which no request may hold', () => {
		const { tokens, again } = kept(reversing);
		tokens.set('hub.example', '\u200bhf_se\u00adcret\r\n');
		expect([tokens.get('hub.example'), again().get('hub.example')]).toEqual(['hf_secret', 'hf_secret']);
		tokens.set('hub.example', ' \u200b');
		expect([tokens.get('hub.example'), again().get('hub.example')]).toEqual([undefined, undefined]);
	});
});
