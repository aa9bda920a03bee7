import path from 'node:path';
import { expect, it } from 'vitest';
import { dataFolderOf } from '../../../src-main/base/data-folder.ts';

it.each([
	['linux', {}, '/home/clerk/.config', '/home/clerk/.config/Indoors'],
	[
		'darwin',
		{},
		'/Users/clerk/Library/Application Support',
		'/Users/clerk/Library/Application Support/Indoors',
	],
	[
		'win32',
		{ LOCALAPPDATA: String.raw`C:\Users\clerk\AppData\Local` },
		String.raw`C:\Users\clerk\AppData\Roaming`,
		String.raw`C:\Users\clerk\AppData\Local\Indoors`,
	],
	[
		'win32',
		{ LOCALAPPDATA: '' },
		String.raw`C:\Users\clerk\AppData\Roaming`,
		String.raw`C:\Users\clerk\AppData\Roaming\Indoors`,
	],
] as const)('on %s, with %j, data lies in the local folder', (platform, env, appData, folder) => {
	expect(dataFolderOf({ platform, env, appData })).toBe(folder);
});

it('lies where somebody says', () => {
	const env = { INDOORS_DATA_FOLDER: path.resolve('elsewhere') };
	expect(dataFolderOf({ platform: 'linux', env, appData: '/home' })).toBe(path.resolve('elsewhere'));
});
