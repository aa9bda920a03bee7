/** The tables on the screen. */
import { share } from './figures.mjs';

export function printDocuments(measured) {
	const rows = measured.map((one) => {
		const right = (wanted) => one.checks.filter(({ kind }) => wanted(kind)).map((check) => check.right);
		const changed = ['figure', 'date', 'dose', 'unit'];
		return [
			`${one.document.heldOut ? '* ' : '  '}${one.document.name}`,
			one.document.pages.length,
			percent(one.quotations.coverage),
			...Object.values(one.baselines).map(percent),
			one.sentences === undefined ? '–' : percent(one.sentences.coverage),
			percent(share(right((kind) => changed.includes(kind)))),
			percent(1 - share(right((kind) => kind === 'true'))),
			one.sentences === undefined
				? '–'
				: percent(share(one.sentences.points.map((point) => point.supported))),
			one.sentences === undefined ? '–' : one.sentences.secondsPerPage.toFixed(1),
		];
	});
	const table = [headings, ...rows].map((row) => row.map(String));
	const widths = headings.map((_, column) => Math.max(...table.map((row) => row[column].length)));
	for (const row of table)
		console.log(
			row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '),
		);
	console.log('  * held out; shares in per cent\n');
}

export function printFigures(figures) {
	const widest = Math.max(...figures.map(({ name }) => name.length));
	for (const { name, value, unit, goal, better, met } of figures) {
		const aim = goal === null ? '' : `(${better === 'lower' ? '≤' : '≥'} ${goal})`;
		const mark = goal === null ? '·' : met ? '✓' : '✗';
		console.log(`${mark} ${name.padEnd(widest)}  ${`${value} ${unit}`.trim()}  ${aim}`);
	}
}

export function printMethods({ rows, better, trial, choice }) {
	console.log('');
	for (const { way, covered, supported, secondsPerPage } of rows)
		console.log(
			`${way === better.way ? '→' : ' '} by ${way}: ${percent(covered)} % of the key facts, ${percent(supported)} % of the points supported, ${secondsPerPage.toFixed(1)} s per page`,
		);
	const chosen = choice === null ? '' : `, sentences chosen by the ${choice}`;
	console.log(
		`The program's own trial takes it by ${trial.method}${chosen} (${percent(trial.sections.covered)} % of the facts, ${percent(trial.quoted.covered)} % in key sentences; ${percent(trial.sections.supported)} % of the points supported).`,
	);
}

/** What was judged wrongly or is missing. Held-out documents are left out: who mends must not look at them. */
export function printMisses(measured) {
	for (const { document, checks, quotations, sentences, kind } of measured) {
		if (document.heldOut) continue;
		console.log(`\n${document.name}`);
		for (const { kind, text, right, findings, onPage } of checks) {
			const told = findings.map((finding) => `${finding.kind} "${finding.said}"`).join(', ');
			if (!right)
				console.log(
					`  ${kind === 'true' ? 'false alarm' : `missed ${kind}`}: ${text}${told && ` [${told}]`}`,
				);
			if (onPage === false) console.log(`  another page: ${text}`);
		}
		for (const { fact, heading, under, right } of kind?.placed ?? [])
			if (!right) console.log(`  under "${heading}" and not "${under}": ${fact}`);
		for (const fact of quotations.missing) console.log(`  not quoted: ${fact}`);
		for (const { text, passages, quoted, supported } of sentences?.points ?? [])
			if (!quoted)
				console.log(
					`  ${supported ? 'shortened' : 'NOT SUPPORTED'}: ${text}\n    from: ${passages.join(' ')}`,
				);
	}
}

const percent = (value) => Math.round(value * 100);
const headings = [
	'  document',
	'pages',
	'quot.',
	'lead',
	'TextRank',
	'LexRank',
	'sent.',
	'noticed',
	'alarms',
	'supp.',
	's/page',
];
