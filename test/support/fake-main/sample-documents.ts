import type { ConversationId, Page, Point, Summary } from '../../../src-main/contract/entities.ts';
import { emptySummary } from './document-handlers.ts';
import { documentId, pointId } from './ids.ts';
import { Topic } from './topic.ts';
import { starter, type FakeDocument, type World } from './world.ts';

const page = (number: number, ...texts: string[]): Page => ({
	number,
	hasText: texts.length > 0,
	blocks: texts.map((text) =>
		text.startsWith('# ')
			? { kind: 'heading' as const, level: 2, text: text.slice(2) }
			: { kind: 'paragraph' as const, text },
	),
});

/** As summaries keep it. */
const writer = { id: starter.id, name: starter.name, sha256: '5'.repeat(64) };

/** A discharge letter with a finished summary, one figure of which differs. */
export function dischargeLetter(conversation: ConversationId): FakeDocument {
	const id = documentId('discharge-letter');
	const point = (
		at: number,
		page: number,
		heading: string,
		text: string,
		passage: string,
		more: Partial<Point> = {},
	): Point => ({
		id: pointId(`point-${at}`),
		heading,
		text,
		quoted: false,
		sources: [{ documentId: id, page, passage }],
		findings: [],
		edited: false,
		...more,
	});
	const medication =
		'New medication: furosemide 40 mg once a day, bisoprolol 2.5 mg, apixaban 10 mg twice a day; metformin reduced to 500 mg twice a day.';
	const summary: Summary = {
		...emptySummary(id),
		state: 'done',
		model: writer,
		durationMs: 41_000,
		coverage: {
			pages: 4,
			pagesRead: 4,
			reading: 'sentences',
			pagesWithoutText: [],
			sectionsDone: 5,
			sections: 5,
		},
		points: [
			point(
				1,
				1,
				'Admission',
				'72-year-old patient, admitted on 3 March 2026 with shortness of breath and swollen ankles; heart failure with atrial fibrillation was found.',
				'The 72-year-old patient was admitted on 3 March 2026 with shortness of breath and swollen ankles.',
			),
			point(
				2,
				2,
				'Findings',
				'Echocardiography found a left ventricular ejection fraction of 38 % with mild mitral regurgitation.',
				'Echocardiography found a left ventricular ejection fraction of 38 % with mild mitral regurgitation.',
				{ quoted: true, quotedBecause: 'figure' },
			),
			point(3, 3, 'Course', medication, 'Apixaban 5 mg twice daily was started for stroke prevention.', {
				findings: [
					{
						kind: 'figure',
						start: medication.indexOf('10 mg'),
						end: medication.indexOf('10 mg') + 5,
						said: '10 mg',
						source: 'Apixaban 5 mg twice daily',
						page: 3,
						replacement: '5 mg',
						decision: 'open',
					},
				],
			}),
			point(
				4,
				3,
				'Course',
				'6.4 kg less weight at discharge on 11 March; blood pressure 128/76, oxygen 96 %.',
				'On 11 March 2026 blood pressure was 128/76 mmHg, pulse 76, oxygen saturation 96 %.',
			),
			point(
				5,
				4,
				'Next steps',
				'Next: family doctor within 7 days with a blood test, heart-failure clinic in 4 weeks, ultrasound of the heart in 3 months.',
				'She should see her family doctor within 7 days for a blood test.',
			),
		],
	};
	return {
		document: {
			id,
			conversationId: conversation,
			name: 'discharge-letter.pdf',
			title: 'Discharge letter, ward 4',
			format: 'pdf',
			bytes: 184_000,
			pages: 4,
			unit: 'page',
			words: 1380,
			language: 'en',
			pagesWithoutText: [],
			notes: [],
			recognised: [],
			partOf: null,
			readMs: 310,
			original: 'unchanged',
			hasCopy: true,
			openedAt: Date.UTC(2026, 2, 12, 13, 0),
		},
		keyPassages: [
			{
				page: 2,
				heading: 'Findings',
				text: 'Echocardiography found a left ventricular ejection fraction of 38 % with mild mitral regurgitation.',
			},
			{ page: 3, heading: 'Course', text: 'Apixaban 5 mg twice daily was started for stroke prevention.' },
			{
				page: 4,
				heading: 'Next steps',
				text: 'The patient was told to weigh herself every morning and to call if she gains more than 2 kg in three days.',
			},
			{
				page: 1,
				heading: 'Admission',
				text: 'The 72-year-old patient was admitted on 3 March 2026 with shortness of breath and swollen ankles.',
			},
			{
				page: 3,
				heading: 'Course',
				text: 'Metformin was reduced to 500 mg twice daily because the eGFR was 42.',
			},
		],
		pages: [
			page(
				1,
				'# Admission',
				'The 72-year-old patient was admitted on 3 March 2026 with shortness of breath and swollen ankles. She had noticed for two weeks that she could no longer climb the stairs to her flat on the second floor without resting.',
				'On admission, pulse 112 irregular, blood pressure 152/94 mmHg, oxygen saturation 89 %. The ECG showed atrial fibrillation, which had not been known before.',
			),
			page(
				2,
				'# Findings',
				'Echocardiography found a left ventricular ejection fraction of 38 % with mild mitral regurgitation. The left atrium was enlarged.',
				'Laboratory: NT-proBNP 4,210 ng/l, creatinine 118 µmol/l, eGFR 42 ml/min, potassium 4.1 mmol/l. Chest X-ray showed congestion and a small effusion on the right.',
			),
			page(
				3,
				'# Course',
				'Intravenous furosemide 40 mg twice daily was given for three days and then changed to 40 mg by mouth once daily. The patient lost 6.4 kg of body weight, and breathing improved.',
				'Bisoprolol was started at 1.25 mg and increased to 2.5 mg. Apixaban 5 mg twice daily was started for stroke prevention. Ramipril was continued at 5 mg. Metformin was reduced to 500 mg twice daily because the eGFR was 42.',
				'# State at discharge',
				'On 11 March 2026 blood pressure was 128/76 mmHg, pulse 76, oxygen saturation 96 %. The ankles were free of oedema; the lungs were clear.',
			),
			page(
				4,
				'# Next steps',
				'She should see her family doctor within 7 days for a blood test. An appointment in the heart-failure clinic is made for 8 April, and an ultrasound of the heart in 3 months.',
				'The patient was told to weigh herself every morning and to call if she gains more than 2 kg in three days.',
			),
		],
		summaries: [summary],
		shown: summary.id,
		undo: [],
		topic: new Topic(),
	};
}

/** A German document: the starter knows English only, so it is quoted. */
export function germanLetter(conversation: ConversationId): FakeDocument {
	const base = dischargeLetter(conversation);
	const id = documentId('bescheid');
	const quote = (at: number, heading: string, page: number, text: string): Point => ({
		id: pointId(`zitat-${at}`),
		heading,
		text,
		quoted: true,
		quotedBecause: 'chosen',
		sources: [{ documentId: id, page, passage: text }],
		findings: [],
		edited: false,
	});
	const points = [
		quote(
			1,
			'Bescheid',
			1,
			'Ihrem Antrag vom 4. Mai 2026 auf Wohngeld wird ab dem 1. Juni 2026 stattgegeben.',
		),
		quote(
			2,
			'Bescheid',
			1,
			'Das Wohngeld beträgt monatlich 1.250,00 Euro und wird jeweils zum Monatsanfang überwiesen.',
		),
		quote(
			3,
			'Ihre Pflichten',
			2,
			'Änderungen Ihres Einkommens um mehr als 15 Prozent teilen Sie uns bitte unverzüglich mit.',
		),
		quote(
			4,
			'Rechtsbehelf',
			7,
			'Gegen diesen Bescheid kann innerhalb eines Monats Widerspruch eingelegt werden.',
		),
	];
	const summary: Summary = {
		...emptySummary(id),
		state: 'done',
		method: 'quotations',
		methodBecause: 'language',
		model: writer,
		durationMs: 400,
		points,
		coverage: {
			pages: 9,
			pagesRead: 5,
			reading: 'none',
			pagesWithoutText: [3, 4, 5, 9],
			sectionsDone: 3,
			sections: 3,
		},
	};
	return {
		...base,
		document: {
			...base.document,
			id,
			name: 'Wohngeldbescheid Mai.docx',
			title: 'Bescheid',
			format: 'docx',
			unit: 'page',
			pages: 9,
			words: 2210,
			language: 'de',
			pagesWithoutText: [3, 4, 5, 9],
			notes: [],
			recognised: [],
			partOf: null,
			original: 'changed',
		},
		keyPassages: points.map(({ heading, text, sources }) => ({ heading, text, page: sources[0]?.page ?? 1 })),
		pages: Array.from({ length: 9 }, (_, index) =>
			[3, 4, 5, 9].includes(index + 1)
				? page(index + 1)
				: page(
						index + 1,
						...points.filter((one) => one.sources[0]?.page === index + 1).map((one) => one.text),
						'Die Berechnung entnehmen Sie bitte der Anlage.',
					),
		),
		summaries: [summary],
		shown: summary.id,
		topic: new Topic(),
	};
}

/** A document of many pages, half summarised. */
export function longManual(
	conversation: ConversationId,
	state: 'running' | 'stopped' | 'none',
): FakeDocument {
	const base = dischargeLetter(conversation);
	const id = documentId('manual');
	const full = base.summaries[0];
	const summary: Summary = {
		...emptySummary(id),
		state: state === 'none' ? 'stopped' : state,
		points: full?.points.slice(0, 1) ?? [],
		writing: state === 'running' ? 'The heart pumps with reduced strength: ejection' : '',
		secondsLeft: state === 'running' ? 118 : null,
		coverage: {
			pages: 400,
			pagesRead: 96,
			reading: 'sentences',
			pagesWithoutText: [],
			sectionsDone: 3,
			sections: 12,
		},
	};
	return {
		...base,
		document: {
			...base.document,
			id,
			name: 'hygiene-plan-2026.pdf',
			pages: 400,
			words: 142_300,
			readMs: 1540,
		},
		pages: Array.from({ length: 400 }, (_, index) => ({
			...(base.pages[index % 4] ?? page(1)),
			number: index + 1,
		})),
		summaries: state === 'none' ? [] : [summary],
		shown: state === 'none' ? null : summary.id,
		topic: new Topic(),
	};
}

/** The three pages of the sample, whose summary is made as one watches. */
export function noticeDocument(world: World, conversation: ConversationId): FakeDocument {
	const base = dischargeLetter(conversation);
	const id = documentId(world.id('notice'));
	const hasModel = world.engine.kind !== 'no-model';
	const summary = { ...emptySummary(id), model: hasModel ? writer : null };
	const keyPassages = [
		{
			page: 1,
			heading: 'The new kitchen',
			text: 'The new kitchen will cost 84,000 euros, 12,000 more than planned.',
		},
		{ page: 2, heading: 'Closing times', text: 'The town hall is closed from 14 to 18 April 2026.' },
		{ page: 3, heading: 'What you can do', text: 'Objections can be made in writing until 30 April 2026.' },
	];
	return {
		...base,
		document: {
			...base.document,
			id,
			name: 'council-notice.pdf',
			title: 'Notice of the town council',
			pages: 3,
			words: 940,
		},
		keyPassages,
		pages: keyPassages.map((passage) =>
			page(
				passage.page,
				`# ${passage.heading}`,
				`${passage.text} Details are in the annex, which can be read at the front desk.`,
			),
		),
		summaries: hasModel ? [summary] : [],
		shown: hasModel ? summary.id : null,
		undo: [],
		topic: new Topic(),
	};
}
