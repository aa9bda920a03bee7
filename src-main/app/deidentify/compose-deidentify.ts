import type { Jobs } from '../../base/jobs.ts';
import type { Logger } from '../../base/logger.ts';
import type { OpenedDatabase } from '../../db/open.ts';
import { SetTextsTable } from '../../db/set-texts.ts';
import type { Stores } from '../../db/store.ts';
import { TextSetsTable } from '../../db/text-sets.ts';
import type { OpenReader } from '../../documents/reader-link.ts';
import type { TextWork } from '../../documents/text-work.ts';
import { BringTexts } from './bring-texts.ts';
import { ConfirmedTexts } from './confirmed-texts.ts';
import { TextSetsService } from './text-sets-service.ts';

export interface DeidentifyParts {
	readonly opened: OpenedDatabase;
	readonly stores: Stores;
	readonly openReader: OpenReader;
	readonly text: TextWork;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly onStorageProblem: (error: unknown) => void;
}

/** Taking personal data out of texts, and what others may have of it. */
export function composeDeidentify(parts: DeidentifyParts) {
	const { opened, stores, openReader, text, jobs, logger, onStorageProblem } = parts;
	const sets = new TextSetsTable(opened.database);
	const texts = new SetTextsTable(opened.database);
	const textSets = new TextSetsService({
		...{ sets, texts, jobs, logger, onStorageProblem },
		work: text,
		now: Date.now,
		flush: () => stores.disk.flush(),
		backupsHoldUntil: () => opened.backups.heldUntil(),
		rewriteBackups: () => opened.backups.rewrite(opened.file),
	});
	return {
		textSets,
		house: () => sets.house(),
		bringTexts: new BringTexts({ stores, openReader, textSets }),
		confirmed: new ConfirmedTexts(texts),
	};
}
