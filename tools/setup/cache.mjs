/** The folder for what is downloaded or built once per computer and shared by every copy of the project. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export const cache = folder();

function folder() {
	const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
	if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Indoors');
	if (process.platform === 'win32')
		return join(LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'Indoors', 'Cache');
	return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'indoors');
}
