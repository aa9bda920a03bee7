import type { AnswerRecord } from '../../contract/inspection.ts';
import type { PlannedAnswer } from '../answer-planner.ts';

/** What is known of an answer before its first word. */
export function beginRecord(
	plan: PlannedAnswer,
	made: Pick<AnswerRecord, 'model' | 'program' | 'began'>,
	seed: number,
): AnswerRecord {
	return {
		basis: plan.basis,
		...made,
		ended: null,
		leftOut: {
			...(plan.leftOut ?? { turns: 0, turnsBecause: 'room', passages: 0 }),
			terms: plan.way.given?.leftOut ?? 0,
		},
		steps: plan.steps.flatMap((step) => {
			if (step.kind !== 'model') return [];
			const { maxTokens, sampling, adapter } = step.request;
			const turns = (step.turns ?? []).map(({ role, parts }) => ({ role, parts: [...parts] }));
			return [
				{
					...(step.above === undefined ? {} : { above: step.above }),
					turns,
					maxTokens,
					sampling: { ...sampling, seed: sampling.seed ?? seed },
					adapter: adapter === undefined ? null : { sha256: adapter.sha256, strength: adapter.strength },
					how: null,
					timing: null,
				},
			];
		}),
	};
}
