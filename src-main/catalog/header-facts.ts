import { factsOf, type FileOfModel, type ModelFacts } from '../db/models.ts';
import { recogniseModel } from './imports/recognise-model.ts';

/** What the headers of a model's files say of it; nothing where they are not those of a model. */
export async function headerFacts(files: readonly [FileOfModel, ...FileOfModel[]]): Promise<ModelFacts> {
	const recognised = await recogniseModel({ name: '', files, packageFolder: null, problem: null });
	return recognised.kind === 'model' ? recognised.facts : factsOf({ facts: '{}' });
}
