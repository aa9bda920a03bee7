import { expect, it } from 'vitest';
import { measureAbility } from '../../../src-main/documents/ability.ts';
import { dataOf, FakeSummaryModel } from '../../support/documents/fake-model.ts';

const { signal } = new AbortController();

it('trusts a model with sections when its notes hold the facts', async () => {
	const model = new FakeSummaryModel(
		(prompt) =>
			dataOf(prompt)
				.split(/(?<=[.])\s+/u)
				.map((line) => `- ${line}`)
				.join('\n') + '\n',
	);
	expect(await measureAbility(model, signal)).toMatchObject({ method: 'sections', covered: 1, wrong: 0 });
});

it('gives a model that invents single sentences, and stops measuring at once', async () => {
	const model = new FakeSummaryModel(() => '- The association will invest 99 million dollars in rockets.\n');
	expect(await measureAbility(model, signal)).toMatchObject({ method: 'sentences' });
	expect(model.asked).toHaveLength(1);
});
