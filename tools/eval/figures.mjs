/** The figures over a number of documents, in the form of out/bench.json. */
import { figure } from '../bench/statistics.mjs';

export function figuresOf(measured, label) {
	if (measured.length === 0) return [];
	const name = (text) => `${label}${text}`;
	const checks = measured.flatMap((one) => one.checks);
	const caught = (...kinds) =>
		share(checks.filter((one) => kinds.includes(one.kind)).map((one) => one.right));
	const truths = checks.filter((one) => one.kind === 'true');
	const quotations = mean(measured.map((one) => one.quotations.coverage));
	const ways = Object.keys(measured[0].baselines);
	const others = ways.map((way) => mean(measured.map((one) => one.baselines[way])));
	const cited = measured.flatMap((one) => [...one.quotations.citations, ...(one.sentences?.citations ?? [])]);
	const figures = [
		figure(
			name('check: wrong figures, dates, doses and units noticed'),
			caught('figure', 'date', 'dose', 'unit'),
			'',
			0.98,
			'higher',
		),
		figure(
			name('check: right figures, dates, doses and units that are marked'),
			1 - share(truths.flatMap((one) => one.marked).map((marked) => !marked)),
			'',
			0.03,
			'lower',
		),
		reported(
			name('check: true sentences with a false alarm of any kind'),
			1 - share(truths.map((one) => one.right)),
			'',
			'lower',
		),
		reported(
			name('check: true sentences with a negation marked'),
			1 - share(truths.map(({ findings }) => findings.every(({ kind }) => kind !== 'negation'))),
			'',
			'lower',
		),
		reported(name('check: wrong names noticed'), caught('name'), '', 'higher'),
		reported(name('check: changed negations noticed'), caught('negation'), '', 'higher'),
		figure(
			name('citations of checked sentences on the right page'),
			share(truths.map((one) => one.onPage)),
			'',
			0.97,
			'higher',
		),
		figure(name('citations of points on the right page'), share(cited), '', 0.97, 'higher'),
		reported(name('key facts covered by quotations'), quotations, '', 'higher'),
		...ways.map((way, index) => reported(name(`key facts covered by ${way}`), others[index], '', 'higher')),
		figure(name('quotations against the best of the three'), againstBest(measured), '×', 1.1, 'higher'),
	];
	for (const [size, fits] of sizes) {
		const some = measured.filter(({ document }) => fits(document.pages.length));
		if (some.length > 0)
			figures.push(
				reported(name(`the same, ${some.length} documents of ${size}`), againstBest(some), '×', 'higher'),
			);
	}
	figures.push(...figuresOfKinds(measured, name));
	const withModel = measured.filter((one) => one.sentences !== undefined);
	if (withModel.length === 0) return figures;
	const points = withModel.flatMap((one) => one.sentences.points);
	const shortened = points.filter((one) => !one.quoted);
	return [
		...figures,
		reported(
			name('key facts covered by sentences'),
			mean(withModel.map((one) => one.sentences.coverage)),
			'',
			'higher',
		),
		reported(
			name('the same, chosen by the model'),
			mean(withModel.map((one) => one.chosenByModel.coverage)),
			'',
			'higher',
		),
		reported(
			name('points of both, ranking against model'),
			sum(withModel.map((one) => one.sentences.points.length)) /
				sum(withModel.map((one) => one.chosenByModel.points)),
			'×',
			'higher',
		),
		figure(
			name('points supported by their cited sentences'),
			share(points.map((one) => one.supported)),
			'',
			0.95,
			'higher',
		),
		figure(
			name(`of them shortened: ${shortened.length} of ${points.length} points, supported`),
			share(shortened.map((one) => one.supported)),
			'',
			0.95,
			'higher',
		),
		reported(
			name('time per page by sentences'),
			mean(withModel.map((one) => one.sentences.secondsPerPage)),
			's',
			'lower',
		),
	];
}

/** Kinds of summaries against a general one of as many points, and their headings. */
function figuresOfKinds(measured, name) {
	const kinds = measured.flatMap(({ kind }) => (kind === undefined ? [] : [kind]));
	return [...new Set(kinds.map(({ kind }) => kind))].sort().flatMap((kind) => {
		const some = kinds.filter((one) => one.kind === kind);
		const placed = some.flatMap((one) => one.placed);
		const supported = some.flatMap((one) => one.supported);
		return [
			reported(
				name(`${kind}, ${some.length} documents: key facts covered`),
				mean(some.map((one) => one.coverage)),
				'',
				'higher',
			),
			reported(
				name(`${kind}: covered by a general one of as many points`),
				mean(some.map((one) => one.general)),
				'',
				'higher',
			),
			...(placed.length === 0
				? []
				: [
						reported(
							name(`${kind}: ${placed.length} covered facts under their heading`),
							share(placed.map((one) => one.right)),
							'',
							'higher',
						),
					]),
			...(supported.length === 0
				? []
				: [reported(name(`${kind}: ${supported.length} points supported`), share(supported), '', 'higher')]),
		];
	});
}

/** Means over short documents and over long ones can point in different directions. */
const sizes = [
	['up to five pages', (pages) => pages <= 5],
	['more pages', (pages) => pages > 5],
];

function againstBest(measured) {
	const others = Object.keys(measured[0].baselines).map((way) =>
		mean(measured.map((one) => one.baselines[way])),
	);
	return mean(measured.map((one) => one.quotations.coverage)) / Math.max(...others);
}

/** A figure that has no goal of its own. */
function reported(name, value, unit, better) {
	return { ...figure(name, value, unit, 0, better), goal: null, met: null };
}

/** Of a list of yes and no, 0 to 1; 1 where nothing was asked. */
export function share(answers) {
	return answers.length === 0 ? 1 : answers.filter(Boolean).length / answers.length;
}

export function mean(values) {
	return sum(values) / values.length;
}

function sum(values) {
	return values.reduce((all, value) => all + value, 0);
}
