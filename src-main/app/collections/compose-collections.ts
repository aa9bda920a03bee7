import type { Jobs } from '../../base/jobs.ts';
import type { Logger } from '../../base/logger.ts';
import type { CollectionId } from '../../contract/ids.ts';
import { CollectionPasswordsTable } from '../../db/collection-passwords.ts';
import { CollectionsTable } from '../../db/collections.ts';
import type { OpenedDatabase } from '../../db/open.ts';
import type { Stores } from '../../db/store.ts';
import { CollectionsService } from '../../documents/collections/collections-service.ts';
import { FilePasswords } from '../../documents/collections/file-passwords.ts';
import type { EmbeddingsService } from '../../documents/embeddings/embeddings-service.ts';
import { Retrieval } from '../../documents/retrieval/retrieval.ts';
import type { TextWork } from '../../documents/text-work.ts';
import type { Platform } from '../platform.ts';

export interface CollectionParts {
	readonly platform: Platform;
	readonly opened: OpenedDatabase;
	/** Nothing can be written: the database is only in memory. */
	readonly isReadOnly: boolean;
	readonly stores: Stores;
	readonly text: TextWork;
	readonly jobs: Jobs;
	readonly onUnlocked: (sha256: string, password: string) => void;
	readonly logger: Logger;
	readonly onStorageProblem: (error: unknown) => void;
	readonly onDestroyed: (id: CollectionId) => void;
	readonly embeddings: Pick<EmbeddingsService, 'look' | 'meaningOf'>;
}

/** Asking about documents, and the folders that are kept in step for it. */
export function composeCollections(parts: CollectionParts) {
	const { platform, opened, isReadOnly, stores, text, jobs, logger, embeddings } = parts;
	const collections = new CollectionsService({
		stores,
		table: new CollectionsTable(opened.database),
		dataFolder: platform.facts.dataFolder,
		openReader: platform.openReader,
		text,
		jobs,
		logger,
		passwords: new FilePasswords(new CollectionPasswordsTable(opened.database), platform.keyring),
		onUnlocked: parts.onUnlocked,
		now: Date.now,
		onStorageProblem: parts.onStorageProblem,
		onDestroyed: parts.onDestroyed,
		onRead: () => embeddings.look(),
		backupsHoldUntil: () => opened.backups.heldUntil(),
		rewriteBackups: () => opened.backups.rewrite(opened.file),
	});
	const retrieval = new Retrieval({
		stores,
		text,
		file: isReadOnly ? null : opened.file,
		meaningOf: (question, scope, signal) => embeddings.meaningOf(question, scope, signal),
		onIndexed: () => embeddings.look(),
	});
	return { collections, retrieval };
}
