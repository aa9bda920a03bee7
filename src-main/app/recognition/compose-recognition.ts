import type { Jobs } from '../../base/jobs.ts';
import { errorFacts, type Logger } from '../../base/logger.ts';
import { DownloadsService } from '../../catalog/downloads/downloads-service.ts';
import type { RateLimit } from '../../catalog/downloads/rate-limit.ts';
import type { FileWork } from '../../catalog/files/file-work.ts';
import { LanguageFiles } from '../../catalog/recognition/language-files.ts';
import { packedName } from '../../catalog/recognition/language-list.ts';
import { LanguagesService } from '../../catalog/recognition/languages-service.ts';
import { ListedLanguage, type LanguageList } from '../../contract/recognition.ts';
import { DownloadsTable } from '../../db/downloads.ts';
import type { OpenedDatabase } from '../../db/open.ts';
import { inLanguages } from '../../documents/in-languages.ts';
import type { Gate } from '../../net/gate.ts';
import type { Platform } from '../platform.ts';
import type { Servers } from '../servers.ts';
import type { SettingsService } from '../settings-service.ts';

export interface RecognitionParts {
	readonly platform: Platform;
	readonly opened: OpenedDatabase;
	readonly settings: SettingsService;
	readonly gate: Gate;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly files: FileWork;
	readonly limit: RateLimit;
	readonly list: LanguageList;
	readonly servers: Servers;
	readonly folder: string;
	readonly onStorageProblem: (error: unknown) => void;
	/** The language on screen now. */
	readonly language: () => string;
}

/** Languages for scans: fetched in the same way as models, in a queue of their own. */
export function composeRecognition(parts: RecognitionParts) {
	const { platform, opened, settings, gate, jobs, logger, list, servers, folder } = parts;
	const files = new LanguageFiles({ languages: list.languages, folder, files: parts.files });
	const downloads = new DownloadsService<ListedLanguage>({
		kind: 'language',
		table: new DownloadsTable(opened.database, 'language_downloads', ListedLanguage),
		gate,
		files: parts.files,
		jobs,
		logger,
		folder: () => folder,
		nameOf: ({ tag }) =>
			new Intl.DisplayNames([parts.language()], { type: 'language', languageDisplay: 'standard' }).of(tag) ??
			tag,
		locate: ({ id }, part) => ({
			url: new URL(part.path, servers.languages),
			page: undefined,
			headers: {},
			name: packedName(id),
		}),
		onGated: () => undefined,
		atOnce: () => settings.current.downloadsAtOnce,
		limit: parts.limit,
		onArrived: ({ id }) => languages.arrived(id),
		onProgress: () => languages.changed(),
		isOnline: () => platform.isOnline(),
		onStorageProblem: parts.onStorageProblem,
	});
	const languages: LanguagesService = new LanguagesService({
		list,
		files,
		downloads,
		host: () => servers.languages.host,
		agreedTo: servers.agreedTo,
		allowedLicences: () => settings.current.allowedLicences,
		wanted: () => settings.current.scanLanguages,
		setWanted: (scanLanguages) => settings.change({ scanLanguages }),
	});
	platform.onWake(() => downloads.wake());
	platform.lendToReaders((name) => languages.fileFor(name));
	/** Resolves also where the folder cannot be read: then there are only the languages that come along. */
	const known = files.look().then(
		() => languages.changed(),
		(error: unknown) => logger.event('languages-unread', { ...errorFacts(error), code: 'internal' }),
	);
	return {
		languages,
		downloads,
		/** Readers that read scans in what is chosen. */
		openReader: inLanguages(platform.openReader, known, () => languages.chosen()),
		async begin(): Promise<void> {
			await known;
			await files.tidy();
			downloads.begin();
		},
		dispose: () => downloads.dispose(),
	};
}
