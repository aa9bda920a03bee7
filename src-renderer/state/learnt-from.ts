import type { LearntThing } from '../../src-main/contract/adapter-passport.ts';
import type { Program } from './program.svelte.ts';

/**
 * Which adapters and examples were made of something that is removed, as sentences; empty where none was. Asked before it
 * is removed. What is removed with it is not counted: of texts their examples go too.
 */
export async function learntFrom(program: Program, thing: LearntThing): Promise<string> {
	// A removal does not fail because this cannot be said.
	const found = await program.client.call('adapters.learntFrom', thing).catch(() => null);
	if (found === null) return '';
	const t = program.language.messages.papers;
	const examplesGo = thing.kind === 'text' || thing.kind === 'text-set';
	return [
		...(found.adapters.length > 0 ? [t.learntBy(found.adapters)] : []),
		...(found.examples > 0 && !examplesGo ? [t.examplesStay(found.examples)] : []),
	].join(' ');
}
