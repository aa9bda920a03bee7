import { InspectionService } from '../../chat/inspect/inspection-service.ts';
import { Reruns, type RerunsOptions } from '../../chat/inspect/reruns.ts';
import { ReceiptKey } from '../../chat/receipts/receipt-key.ts';
import type { ModelId } from '../../contract/entities.ts';
import type { AnswerRecord } from '../../contract/inspection.ts';
import type { Model } from '../../contract/models.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Platform } from '../platform.ts';

/** What is told of the model in use and the program in the record of an answer. */
export function madeWith(
	model: Pick<Model, 'id' | 'name'> | null,
	sha256Of: (id: ModelId) => string | undefined,
	version: string,
): Pick<AnswerRecord, 'model' | 'program'> {
	const sha256 = model === null ? undefined : sha256Of(model.id);
	return {
		model: model === null || sha256 === undefined ? null : { id: model.id, name: model.name, sha256 },
		program: `Indoors ${version}`,
	};
}

/** Looking at answers, writing them again, and receipts of them. */
export function composeInspect(
	parts: Omit<RerunsOptions, 'engine' | 'modelInUse'> & {
		readonly engine: Engine;
		readonly madeWith: () => Pick<AnswerRecord, 'model'>;
		readonly platform: Pick<Platform, 'facts' | 'keyring'>;
	},
) {
	const modelInUse = () => parts.madeWith().model;
	return {
		inspection: new InspectionService({ ...parts, modelInUse }),
		reruns: new Reruns({ ...parts, modelInUse }),
		receiptKey: new ReceiptKey(parts.platform.facts.dataFolder, parts.platform.keyring),
	};
}
