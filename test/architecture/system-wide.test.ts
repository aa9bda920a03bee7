import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourcesIn } from './sources.ts';

const mentions = (pattern: RegExp): string[] =>
	sourcesIn('.')
		.filter(({ text }) => pattern.test(text))
		.map(({ path }) => path);

it('registers no scheme of addresses with the system', () => {
	expect(mentions(/setAsDefaultProtocolClient|open-url/u)).toEqual([]);
	expect(readFileSync('electron-builder.yml', 'utf8')).not.toMatch(/^\s*protocols:|x-scheme-handler/mu);
	// The scheme of its own pages is known inside only.
	expect(mentions(/registerSchemesAsPrivileged/u)).toEqual(['src-main/shell/protocol.ts']);
});

it('installs nothing on the system', () => {
	expect(mentions(/['"`\s](?:apt-get|apt install|dpkg|sudo|pkexec|brew install|winget)\b/u)).toEqual([]);
});

it('sends no report of a crash anywhere', () => {
	expect(mentions(/crashReporter/u)).toEqual([]);
	expect(mentions(/'disable-breakpad'/u)).toEqual(['src-main/shell/silence.ts']);
});
