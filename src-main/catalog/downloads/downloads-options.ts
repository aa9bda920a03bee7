import type { Jobs } from '../../base/jobs.ts';
import type { Logger } from '../../base/logger.ts';
import type { Problem } from '../../contract/entities.ts';
import type { Download } from '../../contract/models.ts';
import type { DownloadsTable } from '../../db/downloads.ts';
import type { FileOfModel } from '../../db/models.ts';
import type { Gate } from '../../net/gate.ts';
import type { FileWork } from '../files/file-work.ts';
import type { RateLimit } from './rate-limit.ts';
import type { TransferTarget } from './transfer.ts';

/** What can be fetched: a model, or a language for scans. Its files are known by their hashes. */
export interface Wanted {
	readonly id: string;
	readonly files: readonly { readonly sha256?: string | undefined; readonly bytes?: number | undefined }[];
}

/** Where a file lies, and the name that it gets here. */
export type Located = Pick<TransferTarget, 'url' | 'page' | 'headers'> & { readonly name: string };

/** Something on its way. */
export type Arriving<Entry extends Wanted> = Omit<Download, 'id'> & { readonly id: Entry['id'] };

export interface DownloadsServiceOptions<Entry extends Wanted> {
	/** Under which its work is listed and its connections are written down. */
	readonly kind: 'download' | 'language';
	readonly table: DownloadsTable<Entry>;
	readonly gate: Pick<Gate, 'get'>;
	readonly files: FileWork;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly folder: () => string;
	readonly nameOf: (entry: Entry) => string;
	readonly locate: (entry: Entry, part: Entry['files'][number]) => Located;
	/** As the list describes it now; undefined where it does not. */
	readonly listedNow?: (entry: Entry) => Entry | undefined;
	/** Why it may not be fetched any more; null where it may. Asked whenever it is about to go on. */
	readonly refused?: (entry: Entry) => Problem | null;
	/** The server asked for an account, or did not take the one that was named. */
	readonly onGated: () => void;
	readonly atOnce: () => number;
	/** One for everything that is fetched. */
	readonly limit: RateLimit;
	/** Everything is in place and has the right hash. */
	readonly onArrived: (entry: Entry, files: [FileOfModel, ...FileOfModel[]]) => void | Promise<void>;
	/** Something that is here already uses this file, because it was brought meanwhile, say. */
	readonly isInstalled?: (path: string) => boolean;
	/** 0 to 1 over all downloads, null when none runs. */
	readonly onProgress: (fraction: number | null) => void;
	readonly freeBytes?: (folder: string) => Promise<number>;
	/** Whether the system knows of a network. */
	readonly isOnline: () => boolean;
	/** Something could not be written down; what is on its way goes on or ends as it should all the same. */
	readonly onStorageProblem: (error: unknown) => void;
}
