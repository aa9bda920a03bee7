import type { Jobs } from '../../base/jobs.ts';
import type { Logger } from '../../base/logger.ts';
import type { ModelsService } from '../../catalog/models-service.ts';
import { AskedPiecesTable } from '../../db/asked-pieces.ts';
import type { OpenedDatabase } from '../../db/open.ts';
import { SetTextsTable } from '../../db/set-texts.ts';
import type { Stores } from '../../db/store.ts';
import { TextSetsTable } from '../../db/text-sets.ts';
import type { OpenReader } from '../../documents/reader-link.ts';
import { modelFrom } from '../../documents/summary-model.ts';
import type { TextWork } from '../../documents/text-work.ts';
import type { Engine } from '../../engine/engine.ts';
import type { ModelChoice } from '../models/model-choice.ts';
import type { AskableModel } from './asking-measurement.ts';
import { BringTexts } from './bring-texts.ts';
import { ConfirmedTexts } from './confirmed-texts.ts';
import { PersonalAsking } from './personal-asking.ts';
import { TextSetsService } from './text-sets-service.ts';

export interface DeidentifyParts {
	readonly opened: OpenedDatabase;
	readonly stores: Stores;
	readonly openReader: OpenReader;
	readonly text: TextWork;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly engine: Engine;
	readonly models: ModelsService;
	readonly choice: ModelChoice;
	readonly onStorageProblem: (error: unknown) => void;
}

/** Taking personal data out of texts, and what others may have of it. */
export function composeDeidentify(parts: DeidentifyParts) {
	const { opened, stores, openReader, text, jobs, logger, models, choice, onStorageProblem } = parts;
	const sets = new TextSetsTable(opened.database);
	const texts = new SetTextsTable(opened.database);
	const asked = new AskedPiecesTable(opened.database);
	const textSets = new TextSetsService({
		...{ sets, texts, asked, jobs, logger, onStorageProblem },
		work: text,
		now: Date.now,
		flush: () => stores.disk.flush(),
		backupsHoldUntil: () => opened.backups.heldUntil(),
		rewriteBackups: () => opened.backups.rewrite(opened.file),
	});
	const asking = new PersonalAsking({
		...{ texts, asked, jobs, logger, onStorageProblem },
		work: text,
		searches: textSets.searches,
		needText: (id) => textSets.needText(id),
		model: () => askableModel(parts),
		models: (signal) => models.watch(signal),
		prepare: (signal) => choice.prepare(null, signal),
		onTextChanged: (id) => textSets.textChanged(id),
	});
	return {
		textSets,
		asking,
		house: () => sets.house(),
		bringTexts: new BringTexts({ stores, openReader, textSets }),
		confirmed: new ConfirmedTexts(texts),
		begin: (): void => {
			textSets.begin();
			asking.begin();
		},
		dispose: async (): Promise<void> => {
			await asking.dispose();
			await textSets.dispose();
		},
	};
}

/** The model that answers where nobody chose another one. */
function askableModel({ engine, models, choice }: DeidentifyParts): AskableModel | null {
	const model = choice.modelFor(null);
	if (model === null) return null;
	const { id, name, languages, personalAsking } = model;
	return {
		...{ id, name, languages },
		sha256: models.row(id)?.sha256 ?? '',
		measured: personalAsking,
		learn: (measured) => models.setPersonalAsking(id, measured),
		model: modelFrom(engine, model, models.largestContext(id)),
	};
}
