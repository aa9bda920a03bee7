import {
	components,
	type CatalogEntry,
	type Component,
	type Licence,
	type Published,
} from '../../../src-main/contract/catalog.ts';
import type { CatalogItem } from '../../../src-main/contract/models.ts';
import type { OsaidCondition, Passport, Terms } from '../../../src-main/contract/passport.ts';

/** The passport of an item, made by hand in the way that main computes it. */
export function samplePassport(item: CatalogItem): Passport {
	const own = licences[item.licence] ?? unreadLicence(item.licence);
	const isDerived = item.name.includes('Distill Llama');
	const binding = isDerived ? [own, licences['llama3.1'] as Licence] : [own];
	const strictest = binding.at(-1) as Licence;
	const published = publishedFor(item);
	const entry: CatalogEntry = {
		id: item.id,
		name: item.name,
		maker: item.maker,
		family: item.name.split(' ')[0] ?? item.name,
		kind: item.kind,
		parameters: item.parameters,
		...(item.languages.length > 0 && {
			languages: {
				codes: item.languages,
				...(item.languagesInAll > item.languages.length && { more: item.languagesInAll }),
				...checked('README.md'),
			},
		}),
		...(item.contextTokens !== null && {
			context: { tokens: item.contextTokens, ...checked('config.json') },
		}),
		goodFor: item.goodFor,
		purposes: item.purposes,
		files: [
			{
				repository: `maker/${item.id}-GGUF`,
				...(item.bytesKnown && { revision: '397e2dcbd97dcdfa016934bffed65cf5df3ca55f', bytes: item.bytes }),
				file: `${item.id}-Q4_K_M.gguf`,
				...(item.notOffered !== 'no-hash' && {
					sha256: '6c02683809a8dc4eb05c78d44bc63bcd707703b078998fa58829c858ab337bb0',
				}),
				...checked('tree/main'),
			},
		],
		quantisation: item.quantisation,
		licence: { id: item.licence, ...checked('LICENSE') },
		...(isDerived && {
			base: { name: 'Llama 3.1 8B', licence: { id: 'llama3.1', ...checked('LICENSE') } },
		}),
		published,
		...(item.name.startsWith('SmolLM3') && {
			promptFormat: {
				en: 'Thinks before it answers unless it is told /no_think.',
				de: 'Denkt vor der Antwort nach, wenn man ihm nicht /no_think sagt.',
			},
		}),
		restrictions: item.gated
			? [
					{
						words: {
							en: 'Its maker asks to filter personal data out of the answers, with a list renewed every six months.',
							de: 'Der Hersteller bittet darum, Daten von Menschen aus den Antworten zu filtern, mit einer alle sechs Monate erneuerten Liste.',
						},
						...checked('README.md'),
					},
				]
			: [],
		gated: item.gated,
		conflicts: isDerived
			? [
					{
						words: {
							en: 'One catalog names MIT as its licence, another Llama 3.1.',
							de: 'Ein Verzeichnis nennt MIT als Lizenz, ein anderes Llama 3.1.',
						},
						sources: ['https://huggingface.co/deepseek-ai', 'https://models.example.org/catalog'],
					},
				]
			: [],
	};
	return {
		entry,
		terms: { kind: strictest.kind, may: termsOf(strictest, own), licences: binding },
		openness: item.openness,
		badge: item.badge,
		mof: mofOf(item, published),
		osaid: osaidOf(item, strictest, published),
	};
}

function checked(path: string): { source: string; checked: string } {
	return { source: `https://huggingface.co/maker/model/${path}`, checked: '2026-11-03' };
}

function publishedFor(item: CatalogItem): Partial<Record<Component, Published>> {
	const made: Partial<Record<Component, Published>> = {};
	const cellOf = (component: Component): CatalogItem['badge'][keyof CatalogItem['badge']] => {
		if (component === 'trainingData' || component === 'preprocessingCode') return item.badge.trainingData;
		if (component === 'trainingCode' || component === 'intermediateWeights') return item.badge.trainingCode;
		if (component === 'weights' || component === 'architecture' || component === 'inferenceCode')
			return item.badge.weights;
		return item.badge.documentation;
	};
	for (const component of components) {
		const state = cellOf(component);
		// What nobody looked up stays out.
		if (state === 'unknown' || component === 'evaluationData' || component === 'evaluationCode') continue;
		made[component] = {
			state,
			...checked(component),
			...(component === 'trainingData' && state === 'no' && { note: described }),
			...(component === 'technicalReport' && state === 'yes' && { licence: 'CC-BY-4.0' }),
		};
	}
	return made;
}

const described = { en: 'Described, not published.', de: 'Beschrieben, nicht veröffentlicht.' };

function termsOf(strictest: Licence, own: Licence): Terms['may'] {
	const { use, study, modify, share, commercial } = strictest.may;
	const by = (permission: typeof use, other: typeof use) => ({
		...permission,
		licence: permission.answer === other.answer ? own.id : strictest.id,
	});
	return {
		use: by(use, own.may.use),
		study: by(study, own.may.study),
		modify: by(modify, own.may.modify),
		share: by(share, own.may.share),
		commercial: by(commercial, own.may.commercial),
	};
}

function mofOf(item: CatalogItem, published: Partial<Record<Component, Published>>): Passport['mof'] {
	if (item.openness === 'open-source')
		return {
			reached: 'III',
			next: { class: 'II', missing: [], notKnown: ['evaluationCode', 'evaluationData'] },
		};
	const wanted: Component[] = [
		'architecture',
		'weights',
		'evaluationResults',
		'modelCard',
		'dataCard',
		'technicalReport',
	];
	const missing = wanted.filter((component) => ['no', 'partly'].includes(published[component]?.state ?? ''));
	const notKnown = wanted.filter((component) => published[component] === undefined);
	if (missing.length + notKnown.length > 0)
		return { reached: null, next: { class: 'III', missing, notKnown } };
	return {
		reached: 'III',
		next: { class: 'II', missing: ['trainingCode'], notKnown: ['evaluationCode', 'evaluationData'] },
	};
}

function osaidOf(
	item: CatalogItem,
	licence: Licence,
	published: Partial<Record<Component, Published>>,
): OsaidCondition[] {
	const freedom = { open: 'met', restricted: 'not-met', unknown: 'not-known' } as const;
	const answerTo = (component: Component): OsaidCondition['answer'] => {
		const state = published[component]?.state;
		return state === undefined ? 'not-known' : state === 'yes' ? 'met' : 'not-met';
	};
	return [
		...(['use', 'study', 'modify', 'share'] as const).map((condition): OsaidCondition => ({
			condition,
			answer: freedom[licence.kind],
			restsOn: ['licence'],
		})),
		{ condition: 'data', answer: answerTo('dataCard'), restsOn: ['dataCard'] },
		{
			condition: 'code',
			answer: item.openness === 'open-source' ? 'met' : answerTo('trainingCode'),
			restsOn: ['trainingCode', 'inferenceCode'],
		},
		{ condition: 'parameters', answer: answerTo('weights'), restsOn: ['weights'] },
	];
}

const yes = (where: string) => ({ answer: 'yes' as const, where });
const conditions = (where: string, en: string, de: string) => ({
	answer: 'conditions' as const,
	where,
	words: { en, de },
});

function openLicence(id: string, name: string, section: string): Licence {
	return {
		id,
		name,
		url: `https://spdx.org/licenses/${id}.html`,
		kind: 'open',
		may: {
			use: yes(section),
			study: yes(section),
			modify: conditions(section, 'Say that it was changed.', 'Sagen, dass es geändert wurde.'),
			share: conditions(section, 'Pass the licence on with it.', 'Die Lizenz mitgeben.'),
			commercial: yes(section),
		},
		mustAccept: false,
		text: { file: `${id}.txt`, version: '2.0' },
	};
}

const restricted: Licence = {
	id: 'gemma',
	name: 'Gemma Terms of Use',
	url: 'https://ai.google.dev/gemma/terms',
	kind: 'restricted',
	may: {
		use: conditions(
			'section 3.2',
			'Only for what the use policy does not forbid.',
			'Nur für das, was die Nutzungsregeln nicht verbieten.',
		),
		study: { answer: 'silent' },
		modify: conditions(
			'section 3.1',
			'The result is bound by the same terms.',
			'Das Ergebnis ist ebenso gebunden.',
		),
		share: conditions(
			'section 3.1',
			'With these terms and a notice.',
			'Mit diesen Bedingungen und einem Hinweis.',
		),
		commercial: conditions('section 3.2', 'Within the use policy.', 'Innerhalb der Nutzungsregeln.'),
	},
	mustAccept: true,
	text: { file: 'gemma.txt', version: '2024-04-01' },
};

const { text: _, ...withoutText } = restricted;

function unreadLicence(id: string): Licence {
	const silent = { answer: 'silent' as const };
	return {
		id,
		name: id,
		url: `https://licences.example.org/${id}`,
		kind: 'unknown',
		may: { use: silent, study: silent, modify: silent, share: silent, commercial: silent },
		mustAccept: false,
	};
}

/** By identifier; the texts that the fake shows are beside them. */
export const licences: Record<string, Licence> = {
	'Apache-2.0': openLicence('Apache-2.0', 'Apache License 2.0', 'section 2'),
	MIT: openLicence('MIT', 'MIT License', 'first paragraph'),
	gemma: restricted,
	'llama3.1': {
		...restricted,
		id: 'llama3.1',
		name: 'Llama 3.1 Community License',
		url: 'https://www.llama.com/llama3_1/license/',
		may: {
			...restricted.may,
			commercial: {
				answer: 'no',
				where: 'section 2',
				words: { en: 'Not above 700 million users.', de: 'Nicht über 700 Millionen Menschen.' },
			},
		},
	},
	'health-ai-developer-foundations': {
		...withoutText,
		id: 'health-ai-developer-foundations',
		name: 'Health AI Developer Foundations terms',
		url: 'https://developers.google.com/health-ai-developer-foundations/terms',
	},
};

export const licenceTexts: Record<string, { text: string; version: string }> = {
	'Apache-2.0': {
		text: `Apache License\nVersion 2.0, January 2004\n\n${'You may use, copy and change the work. '.repeat(60)}`,
		version: '2.0',
	},
	MIT: { text: 'MIT License\n\nPermission is hereby granted, free of charge, to any person…', version: '1' },
	gemma: {
		text: `Gemma Terms of Use\n\nLast modified: 1 April 2024\n\n${'Section 3.2: You must not use the model for what the Prohibited Use Policy names. '.repeat(40)}`,
		version: '2024-04-01',
	},
};
