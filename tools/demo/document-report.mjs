/** Tells of a dropped document while the window works on it: facts, key passages, points as they come, coverage. */

/** @param before number of conversations before the drop; the document opens a new one */
export async function documentReport(page, file, before, print) {
	const started = performance.now();
	const failed = page.locator('[data-testid=opening][data-state=failed]');
	const card = page.getByTestId('document-card');
	await page.waitForFunction(
		(count) =>
			document.querySelector('[data-testid=opening][data-state=failed]') ||
			(document.querySelectorAll('[data-testid=conversation-row]').length > count &&
				document.querySelector('[data-testid=document-card]')),
		before,
		{ timeout: 120_000 },
	);
	if (await failed.count()) {
		const why = await failed.first().locator('.text > span').allInnerTexts();
		throw new Error(`${file} could not be opened: ${why.join(' ')}`);
	}
	const facts = await card.last().evaluate(({ dataset }) => ({ ...dataset }));
	const shownMs = Math.round(performance.now() - started);
	print({
		kind: 'document',
		name: facts.name,
		title: facts.title,
		pages: Number(facts.pages),
		words: Number(facts.words),
		language: facts.language,
		readMs: Math.round(Number(facts.readMs)),
		shownMs,
	});
	const passages = await page
		.getByTestId('key-passage')
		.evaluateAll((all) =>
			all.map((one) => ({ text: one.querySelector('q').textContent, page: Number(one.dataset.page) })),
		);
	for (const passage of passages) print({ kind: 'key-passage', ...passage });

	const make = page.getByTestId('make-summary');
	if (await make.count()) await make.first().click();
	await page.getByTestId('summary').or(page.getByTestId('summary-job')).first().waitFor();
	const seen = new Set();
	for (;;) {
		const { state, method, points } = await readSummary(page);
		for (const point of points) {
			if (seen.has(point.id)) continue;
			seen.add(point.id);
			if (seen.size === 1) print({ kind: 'summary', method });
			print({ kind: 'point', ...point });
		}
		if (state === 'failed') throw new Error('The summary failed');
		if (state === 'done') break;
		await page.waitForTimeout(200);
	}
	if (seen.size === 0) throw new Error('The summary has no points');
	const coverage = page.getByTestId('coverage').last();
	const data = await coverage.evaluate(({ dataset }) => ({ ...dataset }));
	print({
		kind: 'coverage',
		text: (await coverage.innerText()).replaceAll(/\s+/gu, ' ').trim(),
		pages: Number(data.pages),
		pagesRead: Number(data.pagesRead),
		reading: data.reading,
		findings: Number(data.findings),
		summaryMs: Math.round(Number(data.durationMs)),
	});
}

function readSummary(page) {
	return page.evaluate(() => {
		const summary = [...document.querySelectorAll('[data-testid=summary]')].at(-1);
		if (!summary) {
			const failed = document.querySelector('[data-testid=summary-job][data-state=failed]');
			return { state: failed ? 'failed' : 'running', method: '', points: [] };
		}
		const points = [...summary.querySelectorAll('[data-testid=point]')].map((point) => ({
			id: point.dataset.pointId,
			text: point.querySelector('[data-testid=point-text]').innerText,
			pages: point.dataset.pages.split(',').map(Number),
			quoted: point.dataset.quoted === 'true',
			checks: [...point.querySelectorAll('[data-testid=finding] > span')].map((row) => row.innerText.trim()),
		}));
		return { state: summary.dataset.state, method: summary.dataset.method, points };
	});
}
