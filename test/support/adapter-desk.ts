import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adapterHandlers } from '../../src-main/app/teaching/adapter-handlers.ts';
import type { Program } from '../../src-main/app/compose.ts';
import type { AdapterPassport } from '../../src-main/contract/adapter-passport.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { AdaptersTable } from '../../src-main/db/teaching.ts';
import { AdaptersService } from '../../src-main/teach/adapters-service.ts';
import { gguf, tensor, textValue } from './gguf-bytes.ts';

export const sha = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
export const passport = (more: Partial<AdapterPassport> = {}): AdapterPassport => ({
	madeBy: '',
	madeAt: 5,
	program: 'Indoors 1.2.3',
	base: { name: 'Starter', sha256: 'b'.repeat(64) },
	examples: 10,
	heldOut: 2,
	sources: [{ source: 'text', examples: 10 }],
	leftOut: [],
	origins: [{ kind: 'document', id: 'd1', name: 'rota of Ms Miller.pdf', examples: 3 }],
	settings: { rank: 8, alpha: 16, epochs: 6, batchSize: 4, learningRate: 5e-4, seed: 0 },
	...more,
});
export const facts = {
	name: 'House words',
	origin: 'taught' as const,
	examples: 10,
	sources: ['text' as const],
	result: null,
};

/** One pair of rank 8 for the only weights of the model. */
export function adapterOf(values: readonly Buffer[]): Buffer {
	return gguf(
		[textValue('general.architecture', 'llama'), textValue('general.type', 'adapter'), ...values],
		[
			tensor({ name: 'blk.0.attn_v.weight.lora_a', dimensions: [64, 8], type: 0, offset: 0 }),
			tensor({ name: 'blk.0.attn_v.weight.lora_b', dimensions: [8, 32], type: 0, offset: 64 * 8 * 4 }),
		],
		Buffer.alloc((64 + 32) * 8 * 4),
	);
}

/** A small model and an adapter for it in `folder`, and what takes adapters in. */
export function adapterDesk(folder: string, values: readonly Buffer[] = []) {
	const model = path.join(folder, 'model.gguf');
	const file = path.join(folder, 'made.gguf');
	const weights = tensor({ name: 'blk.0.attn_v.weight', dimensions: [64, 32], type: 0, offset: 0 });
	writeFileSync(
		model,
		gguf([textValue('general.architecture', 'llama')], [weights], Buffer.alloc(64 * 32 * 4)),
	);
	writeFileSync(file, adapterOf([textValue('general.name', 'House words'), ...values]));
	const database = openInMemory();
	const kept = path.join(folder, 'adapters');
	const base = {
		id: 'starter' as never,
		name: 'Starter',
		file: { id: 'starter', path: model, sha256: 'b'.repeat(64) } as never,
	};
	const inUse = {
		base: base as typeof base | undefined,
		others: [] as (typeof base)[],
		tryOut: () => Promise.resolve(),
	};
	const options = {
		table: new AdaptersTable(database),
		hashFile: (one: string) => Promise.resolve(sha(one)),
		folder: kept,
		base: () => inUse.base,
		others: () => inUse.others,
		tryOut: () => inUse.tryOut(),
	};
	const service = new AdaptersService(options);
	const startAgain = (): AdaptersService => new AdaptersService(options);
	const target = path.join(folder, 'out.gguf');
	const handlers = adapterHandlers({
		platform: {
			chooseFiles: () => Promise.resolve([target]),
			chooseTarget: () => Promise.resolve(target),
		},
		drops: { pathOf: (id: string) => path.join(folder, id) },
		files: { hash: (one: string) => Promise.resolve(sha(one)) },
		teaching: { adapters: service },
	} as unknown as Program);
	return { service, startAgain, file, kept, target, handlers, database, base, inUse };
}
