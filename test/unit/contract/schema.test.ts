import { expect, it } from 'vitest';
import * as z from 'zod';
import { contract } from '../../../src-main/contract/calls.ts';

/** A change of what crosses between window and main has to show in the diff: `npx vitest -u` writes the file anew. */
it('matches the committed JSON Schema of the contract', async () => {
	const table = Object.fromEntries(
		Object.entries(contract).map(([channel, { kind, input, output }]) => [
			channel,
			{ kind, input: schema(input), output: schema(output) },
		]),
	);
	await expect(`${JSON.stringify(table, null, '\t')}\n`).toMatchFileSnapshot('./contract.schema.json');
	expect(Object.keys(table)).toContain('conversation.watch');
});

function schema(type: z.ZodType): unknown {
	const { $schema: _, ...rest } = z.toJSONSchema(type, { unrepresentable: 'any', io: 'input' });
	return rest;
}
