import path from 'node:path';

/** A folder in which another program keeps models, and how they lie in it. */
export interface Place {
	/** The program as a person knows it. */
	readonly foundIn: string;
	readonly folder: string;
	readonly layout: 'files' | 'ollama' | 'hub';
}

/**
 * Where other programs keep models, whether they are installed or not. Sources: LM Studio, "Import models"
 * (lmstudio.ai/docs/basics/import-model; earlier versions used ~/.cache/lm-studio); Ollama, FAQ "Where are models
 * stored?" and `envconfig/config.go`; GPT4All, `gpt4all-chat/src/mysettings.cpp` (Qt's AppLocalDataLocation) and its
 * Python package; Jan, "Jan Data Folder" (jan.ai/docs/desktop/data-folder, with its former places);
 * huggingface_hub, "Understand caching".
 */
export function placesOf(
	platform: NodeJS.Platform,
	env: Readonly<Record<string, string | undefined>>,
	home: string,
): Place[] {
	const { join } = platform === 'win32' ? path.win32 : path.posix;
	const set = (name: string): string | undefined => {
		// Ollama takes quotation marks off its variables; people put them around others too.
		const value = env[name]?.trim().replace(/^["']|["']$/gu, '');
		return value === '' ? undefined : value;
	};
	const folders = baseFolders(platform, set, home);
	const jan = [join(folders.data, 'Jan', 'data'), join(folders.settings, 'Jan', 'data'), join(home, 'jan')];
	const hub =
		set('HF_HUB_CACHE') ??
		set('HUGGINGFACE_HUB_CACHE') ??
		join(set('HF_HOME') ?? join(folders.cache, 'huggingface'), 'hub');
	const files = (foundIn: string, folder: string): Place => ({ foundIn, folder, layout: 'files' });
	return [
		files('LM Studio', join(home, '.lmstudio', 'models')),
		files('LM Studio', join(home, '.cache', 'lm-studio', 'models')),
		{ foundIn: 'Ollama', folder: set('OLLAMA_MODELS') ?? join(home, '.ollama', 'models'), layout: 'ollama' },
		...(platform === 'linux'
			? [{ foundIn: 'Ollama', folder: '/usr/share/ollama/.ollama/models', layout: 'ollama' as const }]
			: []),
		files('GPT4All', join(folders.data, 'nomic.ai', 'GPT4All')),
		files('GPT4All', join(home, '.cache', 'gpt4all')),
		...[...new Set(jan)].flatMap((folder) => [
			files('Jan', join(folder, 'llamacpp', 'models')),
			files('Jan', join(folder, 'models')),
		]),
		{ foundIn: 'Hugging Face', folder: hub, layout: 'hub' },
	];
}

type Lookup = (name: string) => string | undefined;

/** Where programs put their things: data and settings of one user, and caches, which are in one place everywhere. */
function baseFolders(
	platform: NodeJS.Platform,
	set: Lookup,
	home: string,
): { data: string; settings: string; cache: string } {
	const { join } = platform === 'win32' ? path.win32 : path.posix;
	const cache = set('XDG_CACHE_HOME') ?? join(home, '.cache');
	if (platform === 'win32')
		return {
			data: set('LOCALAPPDATA') ?? join(home, 'AppData', 'Local'),
			settings: set('APPDATA') ?? join(home, 'AppData', 'Roaming'),
			cache,
		};
	if (platform === 'darwin') {
		const support = join(home, 'Library', 'Application Support');
		return { data: support, settings: support, cache };
	}
	return {
		data: set('XDG_DATA_HOME') ?? join(home, '.local', 'share'),
		settings: set('XDG_CONFIG_HOME') ?? join(home, '.config'),
		cache,
	};
}
