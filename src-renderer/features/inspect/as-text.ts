import type { InspectedAnswer, InspectedPart } from '../../../src-main/contract/inspection.ts';
import type { Program } from '../../state/program.svelte.ts';
import { leftOutLines } from './left-out-lines.ts';
import { recordFacts } from './record-facts.ts';

/** All of it as plain text, for a file or a message. */
export function asText(program: Program, answer: InspectedAnswer): string {
	const { inspect, common } = program.language.messages;
	const partText = ({ kind, text, tokens, source }: InspectedPart): string => {
		const place = source === null ? '' : `${source.name}, ${common.page(source.page, source.unit)}`;
		const head = [inspect.kinds[kind], place, tokens === null ? '' : inspect.tokens(tokens)];
		return `[${head.filter((part) => part !== '').join(' · ')}]\n${text ?? inspect.gone}`;
	};
	const steps = answer.record?.steps ?? [];
	const parts = answer.record === null ? answer.known : steps.flatMap((step) => step.parts);
	const lines = leftOutLines(program, answer);
	const facts = answer.record === null ? [] : recordFacts(program, answer.record);
	return [
		inspect.title,
		...parts.map(partText),
		...(lines.length === 0 ? [] : [`${inspect.leftOut}:\n${lines.join('\n')}`]),
		...(facts.length === 0 ? [] : [facts.map(([, label, value]) => `${label}: ${value}`).join('\n')]),
	].join('\n\n');
}
