import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { administratorPath, readAdministratorFile } from '../../../src-main/app/administrator.ts';
import { dataFolder } from '../../support/data-folder.ts';

function read(text: string) {
	const file = path.join(dataFolder(), 'indoors.json');
	writeFileSync(file, text);
	return readAdministratorFile(file);
}

it('decides what it names and nothing else', () => {
	expect(read('{"settings":{"policy":"open","mirror":"https://house.example/"}}')).toEqual({
		decided: {
			settings: { policy: 'open', mirror: 'https://house.example/' },
			catalogs: [],
			modelFolders: [],
		},
		fault: null,
	});
	expect(readAdministratorFile('/nowhere/indoors.json')).toEqual({
		decided: { settings: {}, catalogs: [], modelFolders: [] },
		fault: null,
	});
});

it('decides who makes ways of working', () => {
	const { decided, fault } = read('{"settings":{"maintains":false,"defaultAssistant":"plain"}}');
	expect(decided.settings).toEqual({ maintains: false, defaultAssistant: 'plain' });
	expect(fault).toBeNull();
});

it.each(['{', '{"settings":{"policy":"everything"}}', '{"setings":{}}', '[]'])(
	'does not open what a broken one meant to close: %s',
	(text) => {
		const { decided, fault } = read(text);
		expect(decided.settings).toEqual({ policy: 'fully-open' });
		expect(fault).not.toBeNull();
	},
);

it('lies where only an administrator can write', () => {
	expect(administratorPath('linux', undefined)).toBe('/etc/indoors/indoors.json');
	expect(administratorPath('linux', '/tmp/a')).toBe('/tmp/a');
	expect(administratorPath('darwin', '')).toBe('/Library/Application Support/Indoors/indoors.json');
	expect(administratorPath('win32', undefined)).toBe('C:\\ProgramData\\Indoors\\indoors.json');
});
