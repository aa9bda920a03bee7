import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Settings } from '../contract/entities.ts';

/** What an administrator decides for everybody on this computer; a person cannot change it. */
export const AdministratorFile = z.strictObject({
	settings: Settings.pick({
		policy: true,
		allowedLicences: true,
		mirror: true,
		downloadsAtOnce: true,
		bandwidthLimit: true,
		unloadAfterMinutes: true,
		defaultModel: true,
		defaultAssistant: true,
		maintains: true,
	})
		.partial()
		.default({}),
	/** Addresses inside the house, or paths, of further catalogs. */
	catalogs: z.array(z.string().max(2000)).max(20).default([]),
	/** Folders with models that everybody may read. */
	modelFolders: z.array(z.string().max(2000)).max(20).default([]),
});
export type AdministratorFile = z.infer<typeof AdministratorFile>;

/**
 * Where it lies: only an administrator can write there. `instead` is for programs that are not installed, such as
 * tests; an installed one must not be told by anybody else.
 */
export function administratorPath(platform: NodeJS.Platform, instead: string | undefined): string {
	if (instead !== undefined && instead !== '') return instead;
	if (platform === 'win32') return 'C:\\ProgramData\\Indoors\\indoors.json';
	if (platform === 'darwin') return '/Library/Application Support/Indoors/indoors.json';
	return '/etc/indoors/indoors.json';
}

/**
 * No file means no decisions. A file that cannot be understood must not open what it meant to close: then only fully
 * open models are allowed, and `fault` says why.
 */
export function readAdministratorFile(file: string): { decided: AdministratorFile; fault: string | null } {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch {
		return { decided: AdministratorFile.parse({}), fault: null };
	}
	try {
		return { decided: AdministratorFile.parse(JSON.parse(text)), fault: null };
	} catch (error) {
		const decided = AdministratorFile.parse({ settings: { policy: 'fully-open' } });
		return { decided, fault: error instanceof Error ? error.message : String(error) };
	}
}
