/** How long it takes to weigh every word of a finished answer, with the engine process as the program runs it. */
import { ask, openHost } from './host.mjs';
import { figure, median } from './statistics.mjs';
import { officeText } from './texts.mjs';

export async function shading() {
	const host = openHost(undefined);
	const { signal } = new AbortController();
	try {
		const per100 = [];
		for (let round = 0; round < 3; round += 1) {
			const turns = [{ role: 'person', text: `${officeText(300, 70 + round)} What is it about?` }];
			const { text } = await ask(host, turns, { maxTokens: 160 });
			const answer = text.trim();
			const started = performance.now();
			await host.score({ turns }, answer, signal);
			const words = answer.split(/\s+/u).length;
			per100.push(((performance.now() - started) / 1000 / words) * 100);
		}
		return [figure('shading 100 words of a finished answer', median(per100), 's', 1, 'lower')];
	} finally {
		await host.dispose();
	}
}
