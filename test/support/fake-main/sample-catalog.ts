import type { CatalogItem, CatalogView, Model } from '../../../src-main/contract/models.ts';
import type { Answer, Badge, Openness } from '../../../src-main/contract/passport.ts';
import { modelId } from './ids.ts';

const cells = (
	weights: Answer,
	documentation: Answer,
	trainingCode: Answer,
	trainingData: Answer,
): Badge => ({
	weights,
	documentation,
	trainingCode,
	trainingData,
});

/** The badges as they come up most. */
export const badges: Record<'all' | 'papers' | 'some' | 'weights' | 'unknown', Badge> = {
	all: cells('yes', 'yes', 'yes', 'yes'),
	papers: cells('yes', 'yes', 'no', 'no'),
	some: cells('yes', 'partly', 'no', 'partly'),
	weights: cells('partly', 'no', 'no', 'no'),
	unknown: cells('unknown', 'unknown', 'unknown', 'unknown'),
};

const gigabyte = 1e9;

/** An item of the catalog; what is left out is as for most of them. */
export function catalogItem(
	item: Partial<CatalogItem> & { name: string; maker: string; parameters: number; bytes: number },
	words: { en: string; de: string },
): CatalogItem {
	const needed = Math.round(item.bytes * 1.15 + 0.5 * gigabyte);
	const isTooBig = needed > 16 * gigabyte;
	const isSlow = item.bytes > 4 * gigabyte;
	const wordsPerSecond = Math.round((12 * gigabyte * 10) / Math.max(item.bytes, 1e8)) / 10;
	return {
		id: modelId(item.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')),
		kind: 'chat',
		quantisation: 'Q4_K_M',
		newer: null,
		languages: ['en'],
		languagesInAll: 0,
		contextTokens: 32_768,
		purposes: ['everyday'],
		goodFor: words,
		bytesKnown: true,
		licence: 'Apache-2.0',
		openness: 'open-weights',
		badge: badges.papers,
		gated: false,
		list: null,
		notOffered: null,
		refusal: null,
		acceptance: 'not-needed',
		fit: {
			verdict: isTooBig ? 'too-big' : isSlow ? 'slow' : 'well',
			neededBytes: needed,
			memoryBytes: 16 * gigabyte,
			neededDiskBytes: item.bytes + 2 * gigabyte,
			speed: { wordsPerSecond, readingTokensPerSecond: wordsPerSecond * 7, measured: false },
		},
		installed: false,
		...item,
	};
}

const european = ['en', 'de', 'fr', 'es', 'it', 'pt'];

/** One or more models of every kind there is. */
export const sampleItems: readonly CatalogItem[] = [
	catalogItem(
		{
			id: modelId('smollm2-135m-instruct-q4_1'),
			name: 'SmolLM2 135M Instruct',
			maker: 'Hugging Face',
			parameters: 134_515_008,
			bytes: 98_362_432,
			purposes: ['trying-out'],
			openness: 'open-source',
			badge: badges.all,
			notOffered: 'comes-with-program',
			installed: true,
		},
		{
			en: 'For trying out: small and quick, English only',
			de: 'Zum Ausprobieren: klein, schnell, nur Englisch',
		},
	),
	catalogItem(
		{
			name: 'SmolLM3 3B',
			maker: 'Hugging Face',
			parameters: 3_075_098_624,
			bytes: 1_915_305_312,
			languages: european,
			contextTokens: 65_536,
			purposes: ['everyday', 'documents'],
			openness: 'open-source',
			badge: badges.all,
			installed: true,
		},
		{
			en: 'Good all-rounder for letters and summaries, six languages',
			de: 'Guter Allrounder für Briefe und Zusammenfassungen, sechs Sprachen',
		},
	),
	catalogItem(
		{
			name: 'Granite 4.0 Micro',
			maker: 'IBM',
			parameters: 3_400_000_000,
			bytes: 2_099_502_528,
			languages: ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'cs'],
			languagesInAll: 12,
			contextTokens: 131_072,
			purposes: ['documents', 'everyday'],
		},
		{
			en: 'Documents in many languages, follows instructions',
			de: 'Dokumente in vielen Sprachen, hält sich an Anweisungen',
		},
	),
	catalogItem(
		{
			name: 'OLMo 2 1B',
			maker: 'Ai2',
			parameters: 1_484_916_736,
			bytes: 935_515_296,
			contextTokens: 4096,
			openness: 'open-source',
			badge: badges.all,
		},
		{ en: 'Short English texts on older computers', de: 'Kurze englische Texte auf älteren Computern' },
	),
	catalogItem(
		{
			name: 'Ministral 3 8B',
			maker: 'Mistral AI',
			parameters: 8_490_000_000,
			bytes: 5_198_000_000,
			bytesKnown: false,
			languages: european,
			purposes: ['everyday', 'reasoning', 'documents'],
		},
		{ en: 'Careful longer texts', de: 'Sorgfältige längere Texte' },
	),
	catalogItem(
		{
			name: 'EuroLLM 9B',
			maker: 'EuroLLM project',
			parameters: 9_154_000_000,
			bytes: 5_582_838_496,
			languages: [...european, 'nl', 'pl', 'cs', 'sv', 'da', 'fi', 'el', 'ro', 'bg', 'hu'],
			languagesInAll: 35,
			contextTokens: 4096,
			purposes: ['languages', 'everyday'],
			badge: badges.some,
		},
		{ en: 'All official languages of the European Union', de: 'Alle Amtssprachen der Europäischen Union' },
	),
	catalogItem(
		{
			name: 'Apertus 8B',
			maker: 'Swiss AI Initiative',
			parameters: 8_053_000_000,
			bytes: 5_057_885_568,
			languages: ['de', 'fr', 'it', 'rm', 'en'],
			languagesInAll: 1811,
			contextTokens: 65_536,
			purposes: ['languages', 'documents'],
			openness: 'open-source',
			badge: badges.all,
			gated: true,
		},
		{
			en: 'Many languages, made in the open in Switzerland',
			de: 'Viele Sprachen, offen in der Schweiz gemacht',
		},
	),
	catalogItem(
		{
			name: 'Gemma 3 4B',
			maker: 'Google',
			parameters: 3_880_000_000,
			bytes: 2_489_757_856,
			languages: european,
			languagesInAll: 140,
			contextTokens: 131_072,
			purposes: ['everyday', 'languages'],
			licence: 'gemma',
			openness: 'restricted-weights',
			badge: badges.weights,
			acceptance: 'needed',
		},
		{ en: 'Fluent texts in many languages', de: 'Flüssige Texte in vielen Sprachen' },
	),
	catalogItem(
		{
			name: 'MedGemma 4B',
			maker: 'Google',
			parameters: 3_880_000_000,
			bytes: 2_489_894_976,
			purposes: ['medicine'],
			licence: 'health-ai-developer-foundations',
			openness: 'restricted-weights',
			badge: badges.weights,
			gated: true,
			acceptance: 'text-missing',
		},
		{
			en: 'Medical texts; not made for clinical decisions',
			de: 'Medizinische Texte; nicht für klinische Entscheidungen',
		},
	),
	catalogItem(
		{
			name: 'DeepSeek R1 Distill Llama 8B',
			maker: 'DeepSeek',
			parameters: 8_030_000_000,
			bytes: 4_920_000_000,
			bytesKnown: false,
			purposes: ['reasoning'],
			licence: 'MIT',
			openness: 'restricted-weights',
			badge: badges.some,
			acceptance: 'needed',
		},
		{ en: 'Thinks things through at length; slow', de: 'Denkt ausführlich nach; langsam' },
	),
	catalogItem(
		{
			name: 'Phi 4 Mini',
			maker: 'Microsoft',
			parameters: 3_836_000_000,
			bytes: 2_491_874_688,
			licence: 'MIT',
			purposes: ['reasoning', 'code'],
			notOffered: 'no-hash',
		},
		{ en: 'Logic and figures', de: 'Logik und Zahlen' },
	),
	catalogItem(
		{
			name: 'LFM2.5 1.2B',
			maker: 'Liquid AI',
			parameters: 1_170_000_000,
			bytes: 731_000_000,
			bytesKnown: false,
			languages: [],
			contextTokens: null,
			licence: 'other',
			openness: 'unknown',
			badge: badges.unknown,
		},
		{ en: 'Very fast on plain computers', de: 'Sehr schnell auf einfachen Computern' },
	),
	catalogItem(
		{
			name: 'Mistral Large 2',
			maker: 'Mistral AI',
			parameters: 123_000_000_000,
			bytes: 73_200_000_000,
			languages: european,
			purposes: ['reasoning', 'documents'],
			licence: 'mistral-research',
			openness: 'restricted-weights',
			badge: badges.weights,
			acceptance: 'text-missing',
		},
		{ en: 'Difficult texts, on large machines', de: 'Schwierige Texte, auf großen Maschinen' },
	),
	catalogItem(
		{
			name: 'Qwen3 32B',
			maker: 'Alibaba',
			parameters: 32_800_000_000,
			bytes: 19_760_000_000,
			languagesInAll: 119,
		},
		{ en: 'Long documents, on large machines', de: 'Lange Dokumente, auf großen Maschinen' },
	),
	catalogItem(
		{
			name: 'Qwen3 Embedding 0.6B',
			maker: 'Alibaba',
			kind: 'embedding',
			parameters: 595_000_000,
			bytes: 639_000_000,
			purposes: ['search'],
			badge: badges.some,
		},
		{ en: 'Finds passages that mean the same', de: 'Findet Stellen, die dasselbe bedeuten' },
	),
	catalogItem(
		{
			name: 'Ward Letters 3B',
			maker: 'Regional Hospital',
			parameters: 3_400_000_000,
			bytes: 2_100_000_000,
			languages: ['de'],
			purposes: ['medicine', 'documents'],
			list: { kind: 'organisation', name: 'models.hospital.example' },
		},
		{ en: 'Discharge letters in our own terms', de: 'Entlassungsbriefe in unseren eigenen Begriffen' },
	),
	catalogItem(
		{
			name: 'Helpful Assistant 7B',
			maker: 'unknown-uploader',
			parameters: 7_240_000_000,
			bytes: 4_370_000_000,
			refusal: {
				kind: 'recalled',
				reason: {
					en: 'its answers were changed to advertise a product.',
					de: 'Seine Antworten wurden verändert, um für ein Produkt zu werben.',
				},
			},
		},
		{ en: 'Everyday texts', de: 'Alltägliche Texte' },
	),
];

export const sampleView: CatalogView = {
	computer: { memoryBytes: 16 * gigabyte, processors: 8, freeDiskBytes: 118 * gigabyte, graphics: null },
	items: [...sampleItems],
	suggestions: [
		{ role: 'recommended', id: modelId('granite-4-0-micro'), because: ['documents', 'language', 'fits'] },
		{ role: 'smaller', id: modelId('olmo-2-1b'), because: ['fast', 'open-source'] },
		{ role: 'better', id: modelId('ministral-3-8b'), because: ['capable'] },
	],
	faults: [],
};

/** A model of the catalog as it is once it is installed. */
export function installedModel(item: CatalogItem, more: Partial<Model> = {}): Model {
	return {
		id: item.id,
		kind: item.kind,
		name: item.name,
		maker: item.maker,
		licence: item.licence,
		bytes: item.bytes,
		parameters: item.parameters,
		quantisation: item.quantisation,
		contextTokens: item.contextTokens ?? 4096,
		languages: item.languages,
		isStarter: false,
		installed: true,
		origin: 'catalog',
		openness: item.openness,
		badge: item.badge,
		place: 'own',
		blocked: null,
		list: null,
		isSetAside: false,
		isDefault: false,
		verifiedAt: Date.UTC(2026, 2, 10, 9, 12),
		lastUsedAt: null,
		summaryMethod: 'sections',
		sentenceChoice: 'ranking',
		personalAsking: null,
		crashedDuringLoad: false,
		...more,
	};
}

/** A file of unknown origin, as somebody brought it. */
export const strangeModel: Model = {
	...installedModel(sampleItems[2] as CatalogItem),
	id: modelId('file-9f2c'),
	name: 'ward-notes-finetune-v3',
	maker: '',
	licence: '',
	quantisation: '',
	languages: [],
	origin: 'unknown',
	openness: 'unknown',
	badge: badges.unknown,
	place: 'elsewhere',
};

/** Many entries, so that a list shows whether it stays quick. */
export function manyItems(count: number): CatalogItem[] {
	const opennesses: Openness[] = ['open-source', 'open-weights', 'restricted-weights', 'not-open', 'unknown'];
	return Array.from({ length: count }, (_, at) => {
		const like = sampleItems[(at % (sampleItems.length - 2)) + 1] as CatalogItem;
		const openness = opennesses[at % opennesses.length] ?? 'unknown';
		return {
			...like,
			id: modelId(`many-${at}`),
			name: `${like.name} no. ${at + 1}`,
			openness,
			installed: false,
		};
	});
}
