import path from 'node:path';

export interface DataFolderFacts {
	readonly platform: NodeJS.Platform;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Where programs of this person keep their data, as the system says. */
	readonly appData: string;
}

/** On Windows the local folder, because a roaming one is copied over the network at every logon. */
export function dataFolderOf({ platform, env, appData }: DataFolderFacts): string {
	const chosen = env['INDOORS_DATA_FOLDER'];
	if (chosen !== undefined && chosen !== '') return path.resolve(chosen);
	const local = platform === 'win32' ? env['LOCALAPPDATA'] : undefined;
	const { join } = platform === 'win32' ? path.win32 : path.posix;
	return join(local === undefined || local === '' ? appData : local, 'Indoors');
}
