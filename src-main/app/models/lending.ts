import type { Jobs } from '../../base/jobs.ts';
import type { Job } from '../../contract/jobs.ts';
import type { EngineHost } from '../../engine/host.ts';
import type { ModelLoanOptions } from '../../base/model-loan.ts';
import { modelOf, type ModelChoice } from './model-choice.ts';

/** How work of one kind has the engine for other models, when nothing else needs the one in use. */
export function lending(
	kind: Job['kind'],
	{ engine, choice, jobs }: { engine: EngineHost; choice: ModelChoice; jobs: Jobs },
): ModelLoanOptions {
	const others = new Set(withTheModelInUse.filter((one) => one !== kind));
	return {
		current: () => modelOf(engine.state),
		lend: (id, signal) => choice.lend(id, signal),
		othersDone: (signal) => jobs.without(others, signal),
	};
}

/** Work that would go on with another model if it were changed now. */
const withTheModelInUse: readonly Job['kind'][] = [
	'answer',
	'comparison',
	'continuation',
	'summary',
	'fields',
	'personal',
	'teaching',
];
