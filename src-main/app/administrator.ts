import { readFileSync } from 'node:fs';
import path from 'node:path';
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
	})
		.partial()
		.default({}),
	/** Addresses inside the house, or paths, of further catalogs. */
	catalogs: z.array(z.string().max(2000)).max(20).default([]),
	/** Folders with models that everybody may read. */
	modelFolders: z.array(z.string().max(2000)).max(20).default([]),
});
export type AdministratorFile = z.infer<typeof AdministratorFile>;

/** Where it lies: only an administrator can write there. `INDOORS_ADMINISTRATOR_FILE` names another one for tests. */
export function administratorPath(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
	if (env['INDOORS_ADMINISTRATOR_FILE']) return env['INDOORS_ADMINISTRATOR_FILE'];
	if (platform === 'win32')
		return path.join(env['PROGRAMDATA'] ?? 'C:\\ProgramData', 'Indoors', 'indoors.json');
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
