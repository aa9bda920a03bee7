import type { InspectedAnswer } from '../../../src-main/contract/inspection.ts';
import type { Program } from '../../state/program.svelte.ts';
import { machineLine } from './machine-line.ts';

type Fact = readonly [key: string, label: string, value: string];

/** Everything that an answer was made with, in words. */
export function recordFacts(program: Program, record: NonNullable<InspectedAnswer['record']>): Fact[] {
	const t = program.language.messages;
	const { facts } = t.inspect;
	const { model, steps, began } = record;
	const rows: Fact[] = [];
	if (model !== null) rows.push(['model', facts.model, model.name], ['hash', facts.hash, model.sha256]);
	const adapter = steps[0]?.adapter ?? null;
	if (adapter === null) rows.push(['adapter', facts.adapter, facts.noAdapter]);
	else
		rows.push(
			['adapter', facts.adapter, t.inspect.adapter(adapter.name, Math.round(adapter.strength * 100))],
			['adapter-hash', facts.adapterHash, adapter.sha256],
		);
	for (const [at, { sampling, maxTokens, how, timing }] of steps.entries()) {
		const { temperature, topP, minP, repeatPenalty, seed } = sampling;
		const key = (name: string): string => `${name}-${at}`;
		const shared = at === 0;
		if (shared)
			rows.push(
				[key('sampling'), facts.sampling, t.inspect.sampling(temperature, topP, minP, repeatPenalty)],
				[key('seed'), facts.seed, String(seed)],
				[key('max'), facts.maxTokens, t.inspect.tokens(maxTokens)],
			);
		if (how === null || timing === null) {
			rows.push([key('wrote'), facts.wrote, t.inspect.unfinished]);
			continue;
		}
		const { promptTokens, tokens, firstWordMs, durationMs } = timing;
		rows.push(
			[key('read'), facts.read, t.inspect.readValue(promptTokens, how.reused, how.slices.length)],
			[key('wrote'), facts.wrote, t.inspect.tokens(tokens)],
			[key('took'), facts.took, t.inspect.took(t.duration(firstWordMs), t.duration(durationMs))],
		);
		if (shared)
			rows.push(
				[key('machine'), facts.machine, machineLine(program, how)],
				[key('versions'), facts.versions, [record.program, how.library, how.binary].join(', ')],
			);
		rows.push([key('prompt'), facts.promptHash, how.promptSha256]);
	}
	rows.push(['began', facts.began, program.language.dateTime(began)]);
	return rows;
}
