import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCatalog } from '../../../src-main/catalog/catalog-file.ts';
import { passportOf } from '../../../src-main/catalog/openness/passport.ts';
import { starterModel } from '../../../src-main/catalog/starter-model.ts';
import type { CatalogEntry, ModelFilePart, Sentence } from '../../../src-main/contract/catalog.ts';
import { differences } from '../../../tools/catalog-check.mjs';

const catalog = parseCatalog(readFileSync('resources/catalog.json', 'utf8'));
const licences = new Map(catalog.licences.map((one) => [one.id, one]));
const chatModels = catalog.models.filter(({ kind }) => kind === 'chat');
const parts = catalog.models.flatMap(({ files }) => files);

describe('the catalog that comes with the program', () => {
	it('begins with the model that comes with the program', () => {
		const [first] = catalog.models;
		expect(first).toMatchObject({
			id: starterModel.id,
			name: starterModel.name,
			maker: starterModel.maker,
			parameters: starterModel.parameters,
			licence: { id: starterModel.licence },
			languages: { codes: starterModel.languages },
			context: { tokens: starterModel.contextTokens },
			files: [{ bytes: starterModel.bytes, sha256: starterModel.sha256 }],
		});
	});

	it('offers at least twenty-five chat models between 135 million and 14 billion weights', () => {
		const offered = chatModels.filter(
			({ parameters, files }) =>
				parameters >= 134e6 && parameters <= 14e9 && files.every(({ sha256 }) => sha256 !== undefined),
		);
		expect(offered.length).toBeGreaterThanOrEqual(25);
	});

	it('knows maker, family, size, languages, length and hash of at least twenty-five chat models at once', () => {
		const wholly = chatModels.filter(
			({ maker, family, parameters, languages, context, files }) =>
				maker !== '' &&
				family !== '' &&
				parameters > 0 &&
				languages !== undefined &&
				context !== undefined &&
				files.every(({ sha256 }) => sha256 !== undefined),
		);
		expect(wholly.length).toBeGreaterThanOrEqual(25);
	});

	it('says nothing of many languages where it is not known which', () => {
		const polyglots = catalog.models.filter(({ purposes }) => purposes.includes('languages'));
		const named = ({ languages }: CatalogEntry): number =>
			Math.max(languages?.codes.length ?? 0, languages?.more ?? 0);
		expect(idsWhere(polyglots, (model) => named(model) < 5)).toEqual([]);
	});

	it('has models for search beside them', () => {
		const search = catalog.models.filter(({ kind }) => kind !== 'chat');
		expect(search.length).toBeGreaterThanOrEqual(3);
		expect(search.every(({ purposes }) => purposes.includes('search'))).toBe(true);
		expect(chatModels.some(({ purposes }) => purposes.includes('search'))).toBe(false);
	});

	it('says nothing of documents where it is not known that one can be read', () => {
		const readers = catalog.models.filter(({ purposes }) => purposes.includes('documents'));
		expect(idsWhere(readers, ({ context }) => (context?.tokens ?? 0) < 16_000)).toEqual([]);
	});

	it('names each model once, in lower case', () => {
		const ids = catalog.models.map(({ id }) => String(id));
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => !/^[a-z0-9]+(?:[-._][a-z0-9]+)*$/u.test(id))).toEqual([]);
		expect(new Set(catalog.models.map(({ name }) => name)).size).toBe(ids.length);
	});

	it('names no purpose twice', () => {
		expect(idsWhere(catalog.models, ({ purposes }) => new Set(purposes).size < purposes.length)).toEqual([]);
	});

	it('offers no file under two hashes, and no hash under two names', () => {
		const offered = parts.filter(({ sha256 }) => sha256 !== undefined);
		const address = ({ repository, file }: ModelFilePart): string => `${repository}/${file}`;
		expect(new Set(parts.map(address)).size).toBe(parts.length);
		expect(new Set(offered.map(({ sha256 }) => sha256)).size).toBe(offered.length);
	});

	it('describes the licences that it uses, and one more that models have begun to use', () => {
		const used = catalog.models.flatMap(({ licence, base, published }) => [
			licence.id,
			base?.licence.id,
			...Object.values(published).map((fact) => fact?.licence),
		]);
		expect([...licences.keys()].filter((id) => !used.includes(id))).toEqual(['OpenMDW-1.1']);
		expect(catalog.licences.filter(({ kind, mustAccept }) => mustAccept === (kind === 'open'))).toEqual([]);
	});

	it('has the text of every licence that it names one for, and no other', () => {
		const named = catalog.licences.flatMap(({ text }) => text?.file ?? []);
		const there = readdirSync('resources/licences/models').filter((name) => name.endsWith('.txt'));
		expect(there.sort()).toEqual([...new Set(named)].sort());
		for (const file of named)
			expect(readFileSync(`resources/licences/models/${file}`, 'utf8').length).toBeGreaterThan(1000);
	});

	it('speaks in plain sentences, in two languages', () => {
		const sentences = sentencesIn(catalog);
		expect(sentences.length).toBeGreaterThan(150);
		expect(sentences.filter(({ en, de }) => en === de)).toEqual([]);
		const all = sentences.flatMap(({ en, de }) => [en, de]);
		expect(all.filter((one) => one.trim() !== one || !one.endsWith('.'))).toEqual([]);
		expect(all.filter((one) => jargon.test(one))).toEqual([]);
	});

	it('looked nothing up after the day it was made', () => {
		const days = JSON.stringify(catalog).match(/(?<="checked":")[^"]+/gu) ?? [];
		expect(days.length).toBeGreaterThan(300);
		expect(days.filter((day) => day > catalog.updated)).toEqual([]);
	});

	it('gives every model a passport', () => {
		const table = catalog.models.map((entry) => {
			const { openness, mof } = passportOf(entry, licences);
			return [entry.id, [openness, mof.reached]];
		});
		expect(Object.fromEntries(table)).toEqual(passports);
	});

	it('calls open source only what can be rebuilt', () => {
		const open = catalog.models.filter((entry) => passportOf(entry, licences).openness === 'open-source');
		const needed = ['weights', 'trainingCode', 'trainingData'] as const;
		expect(idsWhere(open, ({ published }) => needed.some((one) => published[one]?.state !== 'yes'))).toEqual(
			[],
		);
	});
});

it('names as newer what the same maker made of about the same size', () => {
	const byId = new Map(catalog.models.map((model) => [model.id, model]));
	const older = catalog.models.filter((model) => model.newer !== undefined);
	expect(older.length).toBeGreaterThan(5);
	for (const { id, newer, maker, kind, parameters, family } of older) {
		const model = byId.get(newer as CatalogEntry['id']);
		expect(model, id).toMatchObject({ maker, kind });
		expect(model?.family).not.toBe(family);
		expect(model?.newer).toBeUndefined();
		const ratio = (model?.parameters ?? 0) / parameters;
		expect(Math.max(ratio, 1 / ratio), id).toBeLessThan(1.4);
	}
});

describe('the Open Source AI Definition, for the models that come with the program', () => {
	it('takes no data for open whose terms nobody has read', () => {
		const dataOf = (id: string) => {
			const entry = catalog.models.find((model) => model.id === id) as CatalogEntry;
			return passportOf(entry, licences).osaid.find(({ condition }) => condition === 'data');
		};
		for (const id of ['smollm2-135m-instruct-q4_1', 'olmo-3-7b-instruct-q4_k_m'])
			expect(dataOf(id)).toMatchObject({
				answer: 'not-known',
				restsOn: expect.arrayContaining(['trainingData', 'researchPaper', 'licence']) as string[],
			});
		expect(dataOf('granite-4.0-micro-q4_k_m')?.answer).toBe('met');
		expect(dataOf('qwen3-8b-q4_k_m')?.answer).not.toBe('met');
	});
});

describe('comparing the catalog with the hub', () => {
	const model = catalog.models[0] as CatalogEntry;
	const part = model.files[0] as ModelFilePart;
	const file = { path: part.file, size: 134, lfs: { oid: part.sha256, size: part.bytes } };
	const about = { gated: false, cardData: { license: 'apache-2.0' } };

	it('finds nothing where all is the same', () => {
		expect(differences(model, part, [file], about)).toEqual([]);
	});

	it('takes what one of the two does not say for no difference', () => {
		expect(differences(model, { ...part, bytes: undefined, sha256: undefined }, [file], about)).toEqual([]);
		expect(differences(model, part, [file], { gated: false })).toEqual([]);
	});

	it('names everything that differs', () => {
		const other = { ...file, lfs: { oid: 'f00', size: 7 } };
		expect(differences(model, part, [other], { gated: 'auto', cardData: { license: 'mit' } })).toEqual([
			`bytes: catalog ${part.bytes}, hub 7`,
			`sha256: catalog ${part.sha256}, hub f00`,
			'licence: catalog Apache-2.0, hub mit',
			'gated: catalog false, hub true',
		]);
	});

	it('knows a licence of the maker’s own by its name, and that of the base model', () => {
		const own = { ...model, licence: { ...model.licence, id: 'lfm1.0' } };
		const named = { gated: false, cardData: { license: 'other', license_name: 'lfm1.0' } };
		expect(differences(own, part, [file], named)).toEqual([]);
		const made = { ...own, base: { name: 'Base', licence: model.licence } };
		expect(differences(made, part, [file], about)).toEqual([]);
	});

	it('says where the file or the repository is gone', () => {
		expect(differences(model, part, [], about)).toEqual(['the file is not there']);
		expect(differences(model, part, undefined, about)).toEqual([
			'the repository or its revision is not there',
		]);
	});
});

function idsWhere(models: readonly CatalogEntry[], is: (model: CatalogEntry) => boolean): string[] {
	return models.filter(is).map(({ id }) => id);
}

function sentencesIn(value: unknown): Sentence[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('en' in value && 'de' in value) return [value as Sentence];
	return Object.values(value).flatMap(sentencesIn);
}

const jargon = /gguf|quanti[sz]|\btokens?\b|context window|kontextfenster|parameter/iu;

/** Reviewed by hand: what the facts say of each model, and the class of the Model Openness Framework where one is reached. */
const passports = {
	'smollm2-135m-instruct-q4_1': ['open-source', null],
	'smollm2-360m-instruct-q8_0': ['open-source', null],
	'smollm2-1.7b-instruct-q4_k_m': ['open-source', null],
	'smollm3-3b-q4_k_m': ['open-source', null],
	'olmo-2-0425-1b-instruct-q4_k_m': ['open-source', null],
	'olmo-2-1124-7b-instruct-q4_k_m': ['open-source', null],
	'olmo-3-7b-instruct-q4_k_m': ['open-source', null],
	'apertus-8b-instruct-2509-q4_k_m': ['open-source', null],
	'eurollm-9b-instruct-q4_k_m': ['open-weights', null],
	'salamandra-7b-instruct-q4_k_m': ['open-weights', null],
	'granite-4.0-micro-q4_k_m': ['open-weights', 'III'],
	'granite-4.0-h-tiny-q4_k_m': ['open-weights', 'III'],
	'granite-4.0-h-micro-q4_k_m': ['open-weights', 'III'],
	'granite-4.1-3b-q4_k_m': ['open-weights', 'III'],
	'granite-4.1-8b-q4_k_m': ['open-weights', 'III'],
	'granite-3.3-2b-instruct-q4_k_m': ['open-weights', null],
	'granite-3.3-8b-instruct-q4_k_m': ['open-weights', null],
	'qwen3-0.6b-q4_k_m': ['open-weights', null],
	'qwen3-1.7b-q4_k_m': ['open-weights', null],
	'qwen3-4b-q4_k_m': ['open-weights', null],
	'qwen3-4b-instruct-2507-q8_0': ['open-weights', null],
	'qwen3-8b-q4_k_m': ['open-weights', null],
	'qwen3-14b-q4_k_m': ['open-weights', null],
	'qwen3.5-0.8b-q4_k_m': ['open-weights', null],
	'qwen3.5-2b-q4_k_m': ['open-weights', null],
	'qwen3.5-4b-q4_k_m': ['open-weights', null],
	'qwen3.5-9b-q4_k_m': ['open-weights', null],
	'gemma-4-e2b-it-q4_0': ['open-weights', null],
	'gemma-4-e4b-it-q4_0': ['open-weights', null],
	'gemma-4-e4b-it-q4_k_m': ['open-weights', null],
	'gemma-4-12b-it-q4_0': ['open-weights', null],
	'gemma-3-270m-q4_k_m': ['restricted-weights', null],
	'gemma-3-270m-it-q4_0': ['restricted-weights', null],
	'gemma-3-1b-it-q4_k_m': ['restricted-weights', null],
	'gemma-3-4b-it-q4_0': ['restricted-weights', null],
	'gemma-3-12b-it-q4_0': ['restricted-weights', null],
	'medgemma-4b-it-q4_k_m': ['restricted-weights', null],
	'ministral-3-3b-instruct-2512-q4_k_m': ['open-weights', null],
	'ministral-3-8b-instruct-2512-q4_k_m': ['open-weights', null],
	'ministral-3-14b-instruct-2512-q4_k_m': ['open-weights', null],
	'mistral-nemo-instruct-2407-q4_k_m': ['open-weights', null],
	'mistral-7b-instruct-v0.3-q4_k_m': ['open-weights', null],
	'phi-4-mini-instruct-q4_k_m': ['open-weights', null],
	'llama-3.2-1b-instruct-q4_0': ['restricted-weights', null],
	'llama-3.2-3b-instruct-q4_0': ['restricted-weights', null],
	'llama-3.1-8b-instruct-q4_k_m': ['restricted-weights', null],
	'deepseek-r1-distill-qwen-1.5b-q4_k_m': ['open-weights', null],
	'deepseek-r1-distill-qwen-7b-q4_k_m': ['open-weights', null],
	'deepseek-r1-distill-llama-8b-q4_k_m': ['restricted-weights', null],
	'lfm2.5-230m-q8_0': ['unknown', null],
	'lfm2.5-1.2b-instruct-q4_k_m': ['unknown', null],
	'lfm2.5-2.6b-q4_k_m': ['unknown', null],
	'falcon3-1b-instruct-q4_k_m': ['unknown', null],
	'falcon3-3b-instruct-q4_k_m': ['unknown', null],
	'falcon3-10b-instruct-q4_k_m': ['unknown', null],
	'aya-23-8b-q4_k_m': ['restricted-weights', null],
	'llama-3.1-nemotron-nano-4b-v1.1-q4_k_m': ['restricted-weights', null],
	'qwen3-embedding-0.6b-q8_0': ['open-weights', null],
	'granite-embedding-107m-multilingual-f16': ['open-weights', null],
	'nomic-embed-text-v1.5-f16': ['open-source', null],
	'embeddinggemma-300m-q8_0': ['restricted-weights', null],
	'qwen3-reranker-0.6b-q8_0': ['open-weights', null],
};
