import type { EngineState } from '../../../src-main/contract/entities.ts';
import type { Messages } from '../../messages/en.ts';

/** What the engine does, in a few words. */
export function engineWord(texts: Messages, state: EngineState): string {
	switch (state.kind) {
		case 'no-model':
			return texts.engine.noModel;
		case 'loading':
			return texts.engine.loading(state.fraction);
		case 'restarting':
			return texts.engine.restarting(state.attempt);
		case 'failed':
			return state.problem.code === 'engine-gave-up' ? texts.engine.gaveUp : texts.engine.failed;
		default:
			return texts.engine[state.kind];
	}
}
