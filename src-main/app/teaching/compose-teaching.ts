import path from 'node:path';
import { Broadcast } from '../../base/broadcast.ts';
import type { Jobs } from '../../base/jobs.ts';
import type { GlossaryService } from '../../chat/glossary/glossary-service.ts';
import { generalInstructions } from '../../chat/prompt.ts';
import { readGgufHeader } from '../../catalog/gguf/header.ts';
import type { FileWork } from '../../catalog/files/file-work.ts';
import type { ModelsService } from '../../catalog/models-service.ts';
import type { LearntFrom, LearntThing } from '../../contract/adapter-passport.ts';
import type { Model } from '../../contract/models.ts';
import type { AdapterChoice, Example, TeachingView } from '../../contract/teaching.ts';
import type { OpenedDatabase } from '../../db/open.ts';
import { AdaptersTable, ExamplesTable } from '../../db/teaching.ts';
import { languageOfWords } from '../../documents/language-of-words.ts';
import type { AdapterUse } from '../../engine/engine.ts';
import type { EngineHost } from '../../engine/host.ts';
import type { Gate } from '../../net/gate.ts';
import { AdaptersService, type AdapterBase } from '../../teach/adapters-service.ts';
import { ExamplesService } from '../../teach/examples-service.ts';
import { examplesOfTerm } from '../../teach/from-glossary.ts';
import type { ConfirmedTexts } from '../deidentify/confirmed-texts.ts';
import type { TextSetsService } from '../deidentify/text-sets-service.ts';
import { lending } from '../models/lending.ts';
import type { ModelChoice } from '../models/model-choice.ts';
import type { Platform } from '../platform.ts';
import { modelSizes } from '../../teach/model-sizes.ts';
import { findPythons } from '../../teach/python.ts';
import type { TeachableModel } from '../../teach/price.ts';
import { RunService } from '../../teach/run-service.ts';
import { composeCorrections, follow, type CorrectionParts } from './compose-corrections.ts';
import { findPersonalWith } from './find-personal.ts';
import { learntFrom } from './learnt-from.ts';
import { TextExamples } from './text-examples.ts';
import { ToolsService } from '../../teach/tools-service.ts';
import { TypedExamples } from '../../teach/typed-examples.ts';

export interface TeachingParts extends Omit<CorrectionParts, 'models' | 'personal'> {
	readonly personal: CorrectionParts['personal'] & {
		readonly confirmed: ConfirmedTexts;
		readonly textSets: Pick<TextSetsService, 'watch'>;
	};
	readonly opened: Pick<OpenedDatabase, 'database'>;
	readonly root: string;
	readonly platform: Pick<Platform, 'facts'>;
	readonly jobs: Jobs;
	readonly files: FileWork;
	readonly gate: Gate;
	readonly glossary: GlossaryService;
	readonly engine: EngineHost;
	readonly choice: ModelChoice;
	readonly models: ModelsService;
	readonly currentModel: () => Model | null;
}

/** Teaching: examples, the Python that trains, one run at a time, and what came of the runs. */
export function composeTeaching(parts: TeachingParts) {
	const {
		opened,
		root,
		platform,
		jobs,
		files,
		gate,
		glossary,
		engine,
		models,
		currentModel,
		personal,
		stores,
	} = parts;
	const changes = new Broadcast<TeachingView>();
	const trainer = path.join(platform.facts.resources, 'trainer');
	const folder = path.join(root, 'teaching');
	const changed = (): void => {
		if (changes.hasWatchers) changes.send(view());
	};
	const table = new ExamplesTable(opened.database);
	table.destroyRemoved();
	const examples = new ExamplesService(
		table,
		() => personal.confirmed.hashes(),
		() => {
			run.examplesChanged();
			changed();
		},
	);
	const left = new AbortController();
	const corrections = composeCorrections(parts, examples, left.signal);
	const tools = new ToolsService({
		environment: path.join(folder, 'python'),
		requirements: path.join(trainer, 'requirements.txt'),
		find: findPythons,
		changed,
		fetching: (task) => gate.byOthers(packageIndex, 'packages', task),
	});

	const looks = new Map<string, Pick<TeachableModel, 'architecture' | 'sizes'>>();
	const base = (): (AdapterBase & TeachableModel) | undefined => {
		const model = currentModel();
		if (model === null || !model.installed) return undefined;
		const file = models.file(model.id);
		if (!looks.has(file.sha256)) void lookAt(file);
		return {
			id: model.id,
			name: model.name,
			file,
			...(looks.get(file.sha256) ?? { architecture: undefined, sizes: undefined }),
			weights: model.parameters,
			readingTokensPerSecond: model.readingTokensPerSecond ?? null,
			learningTokensPerSecond: models.row(model.id)?.learning_tokens_per_second ?? null,
		};
	};
	const lookAt = async (file: { sha256: string; path: string }): Promise<void> => {
		const header = await readGgufHeader(file.path).catch(() => undefined);
		if (header === undefined) return;
		looks.set(file.sha256, { architecture: header.architecture, sizes: modelSizes(header) });
		changed();
	};

	const adapters = new AdaptersService({
		table: new AdaptersTable(opened.database),
		hashFile: (file, signal) => files.hash(file, signal),
		folder: path.join(root, 'adapters'),
		base,
		others: () =>
			models
				.list()
				.filter(({ kind, installed, id }) => kind === 'chat' && installed && id !== base()?.id)
				.map(({ id, name }) => ({ id, name, file: models.file(id) })),
		tryOut: async (adapter, signal) => {
			const request = {
				lane: 'front' as const,
				turns: [{ role: 'person' as const, text: 'Hello' }],
				maxTokens: 1,
				sampling: { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 },
				adapter,
			};
			for await (const _event of engine.generate(request, signal));
		},
	});
	const run = new RunService({
		folder: path.join(folder, 'run'),
		trainer,
		jobs,
		tools,
		adapters,
		examples: () => examples.list(),
		origins: () => table.origins(),
		version: platform.facts.version,
		base,
		generate: (request, signal) => engine.generate(request, signal),
		loan: lending('teaching', parts),
		instructions: generalInstructions,
		onLearnt: (id, tokensPerSecond) => models.learnSpeed(id, 'learning_tokens_per_second', tokensPerSecond),
		changed,
	});
	const view = (): TeachingView => ({
		tools: tools.state,
		run: run.run,
		price: run.price(),
	});
	return {
		examples,
		corrections,
		tools,
		run,
		adapters,
		base,
		trainer,
		watch(signal: AbortSignal): AsyncIterable<TeachingView> {
			if (tools.state.state === 'unknown') void tools.look();
			return changes.watch(signal, view());
		},
		typed: new TypedExamples(examples, findPersonalWith(parts.text, personal.house)),
		texts: new TextExamples(personal.confirmed, examples),
		/** While somebody looks at them, they are told of what happens to the texts that they were made of. */
		watchExamples(signal: AbortSignal): AsyncIterable<Example[]> {
			void follow(personal.textSets.watch(signal), () => examples.look());
			return examples.watch(signal);
		},
		/** Questions and answers about every term of the house, each in the language of its meaning. */
		addGlossary: () =>
			examples.take(
				glossary.all().flatMap((term) => {
					const language = languageOfWords(`${term.term} ${term.meaning}`) === 'de' ? 'de' : 'en';
					const origins = [{ kind: 'term' as const, id: term.id, name: term.term, sha256: null }];
					return examplesOfTerm(term, language).map((content) => ({ ...content, origins }));
				}),
				'glossary',
			),
		/** Adapters and examples that were made of something, or of the documents in it. */
		learntFrom: (thing: LearntThing): LearntFrom => learntFrom(thing, { stores, adapters, examples }),
		/** Undefined where it belongs to another model than the one that answers now. */
		adapterFor: (choice: AdapterChoice | null): AdapterUse | undefined =>
			choice === null ? undefined : adapters.use(choice, base()?.file.sha256),
		dispose: () => {
			left.abort();
			adapters.dispose();
			run.dispose();
		},
	};
}

export type Teaching = ReturnType<typeof composeTeaching>;

/** What pip asks unless it is set up otherwise. */
const packageIndex = 'pypi.org';
