import type { InspectedAnswer } from '../../../src-main/contract/inspection.ts';
import type { Program } from '../../state/program.svelte.ts';

/** What the model did not read, and why. */
export function leftOutLines(program: Program, { record }: InspectedAnswer): string[] {
	if (record === null) return [];
	const { inspect } = program.language.messages;
	const { turns, turnsBecause, passages, terms } = record.leftOut;
	return [
		turns === 0 ? '' : turnsBecause === 'room' ? inspect.turnsNoRoom(turns) : inspect.turnsDocuments(turns),
		passages === 0 ? '' : inspect.passagesLeft(passages),
		terms === 0 ? '' : inspect.termsLeft(terms),
	].filter((line) => line !== '');
}
