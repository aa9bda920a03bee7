import type { HowRead } from '../../../src-main/contract/inspection.ts';
import type { Program } from '../../state/program.svelte.ts';

/** What an answer was computed on, as far as its record says it: earlier ones do not name the processor. */
export function machineLine({ language }: Program, { threads, backend, processor = '' }: HowRead): string {
	return language.messages.inspect.machine(threads, backend, processor);
}
