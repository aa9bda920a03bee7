import type { ReceiptCheck } from '../../../src-main/contract/receipts.ts';
import type { Program } from '../../state/program.svelte.ts';
import { machineLine } from './machine-line.ts';

type Fact = readonly [key: string, label: string, value: string];

/** What a receipt says, and what of it is on this computer. */
export function receiptFacts(program: Program, check: Extract<ReceiptCheck, { verdict: 'genuine' }>): Fact[] {
	const t = program.language.messages;
	const { facts } = t.inspect;
	const { kind, madeAt, model, adapter, documents, steps, outputSha256, program: by } = check.body;
	const made = Date.parse(madeAt);
	const [first] = steps;
	return [
		['kind', t.receipts.of, t.receipts.kinds[kind]],
		['made', facts.began, Number.isNaN(made) ? madeAt : program.language.dateTime(made)],
		...(model === null
			? []
			: [
					['model', facts.model, `${model.name}: ${t.receipts.here(check.hasModel)}`] as const,
					['hash', facts.hash, model.sha256] as const,
				]),
		...(adapter === null
			? [['adapter', facts.adapter, facts.noAdapter] as const]
			: [
					['adapter', facts.adapter, t.inspect.adapter(adapter.name, adapter.strength)] as const,
					['adapter-hash', facts.adapterHash, adapter.sha256] as const,
				]),
		...documents.map(({ name }, at): Fact => [
			`document-${at}`,
			t.receipts.document,
			`${name}: ${t.receipts.here(check.hasDocuments[at] === true)}`,
		]),
		...(first === undefined
			? []
			: [
					['seed', facts.seed, String(first.sampling.seed)] as const,
					['machine', facts.machine, machineLine(program, first.how)] as const,
					['versions', facts.versions, [by, first.how.library, first.how.binary].join(', ')] as const,
					['prompt', facts.promptHash, first.how.promptSha256] as const,
				]),
		['output', t.receipts.output, outputSha256],
		...(kind === 'answer'
			? [
					[
						'repeatable',
						t.inspect.repeatTitle,
						check.isRepeatable ? t.receipts.repeatable : t.receipts.warm,
					] as const,
				]
			: []),
	];
}
