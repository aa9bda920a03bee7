import type { SetTextId } from '../../../src-main/contract/deidentify.ts';
import type { ExampleId } from '../../../src-main/contract/ids.ts';
import type { Example, TeachingView } from '../../../src-main/contract/teaching.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import { Topic } from './topic.ts';
import type { World } from './world.ts';

type Names = Extract<keyof Handlers, `teaching.${string}`>;

/** Teaching, out of memory: examples can be changed, nothing is trained. */
export function teachingHandlers(world: World): Pick<Handlers, Names> {
	const topic = new Topic<Example[]>();
	let examples: Example[] = [];
	const set = (now: Example[]): void => {
		examples = now;
		topic.publish(examples);
	};

	const nothing = (): void => undefined;
	return {
		'teaching.watch': (_, signal) => new Topic<TeachingView>().watch(world.teaching, signal),
		'teaching.watchExamples': (_, signal) => topic.watch(examples, signal),
		// Stands for the recognisers of personal data, as in the handlers of corrections.
		'teaching.saveExample': ({ id, content, anyway }) => {
			const words = /\bMs \w+/u.exec(`${content.question} ${content.answer}`)?.[0];
			const found = words === undefined ? [] : [{ kind: 'name' as const, words }];
			const wasConfirmed = examples.find((one) => one.id === id)?.source === 'text';
			if (!anyway && (found.length > 0 || wasConfirmed)) return { id: null, found, wasConfirmed };
			const saved = id ?? (`example-${examples.length + 1}` as ExampleId);
			const rest = examples.filter((one) => one.id !== saved);
			set([...rest, { ...content, id: saved, source: 'typed', problem: null, isHeldOut: false }]);
			return { id: saved, found: [], wasConfirmed: false };
		},
		'teaching.removeExamples': ({ ids }) => set(examples.filter(({ id }) => !ids.includes(id))),
		'teaching.undoRemove': nothing,
		'teaching.addGlossary': () => ({ added: 0, skipped: 0 }),
		'teaching.previewTexts': () => [
			{ id: 'text-1' as SetTextId, name: 'Note one', sha256: 'a', examples: 2, isTaken: false },
			{ id: 'text-2' as SetTextId, name: 'Note two', sha256: 'b', examples: 0, isTaken: false },
		],
		'teaching.previewText': () => [
			{ question: 'Put this into the form:', answer: 'Diagnosis: pneumonia of Person A' },
		],
		'teaching.takeTexts': () => {
			const made = {
				question: 'Put this into the form:',
				answer: 'Diagnosis: pneumonia',
				source: 'text',
			} as const;
			set([...examples, { ...made, id: 'of-text' as ExampleId, problem: 'unconfirmed', isHeldOut: false }]);
			return { added: 2, skipped: 0 };
		},
		'teaching.importExamples': () => {
			const made = { question: 'What is BLAU 4?', answer: 'A ward.', source: 'imported' } as const;
			set([...examples, { ...made, id: 'of-file' as ExampleId, problem: null, isHeldOut: false }]);
			return {
				...{ file: 'terms.csv', added: 1, skipped: 0, unit: 'row' },
				leftOut: [
					{ because: 'empty', count: 7, rows: [2, 4, 5, 6, 8] },
					{ because: 'too-long', count: 1, rows: [9] },
					{ because: 'not-read', count: 1200, rows: [] },
				],
			};
		},
		'teaching.exportExamples': () => ({ saved: false }),
		'teaching.lookForTools': nothing,
		'teaching.setUpTools': nothing,
		'teaching.stopSetUp': nothing,
		'teaching.start': nothing,
		'teaching.pause': nothing,
		'teaching.resume': nothing,
		'teaching.stop': nothing,
		'teaching.saveJob': () => ({ saved: false }),
	};
}
