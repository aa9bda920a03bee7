import type { ErrorText } from './error-text.ts';
import { aboutTime, number, plural } from './en-forms.ts';

/** What a model did with small texts. */
const figures = (found: number, wanted: number, wrong: number): string =>
	`in small tests it found ${number(found)} of ${number(wanted)} ${plural(wanted, 'place', 'places')} and named ${number(wrong)} ${plural(wrong, 'thing', 'things')} wrongly`;

/** Everything about asking a model what is personal in the rest of a text, in English. */
export const askedTexts = {
	asked: {
		title: 'The rest of the text',
		ask: 'Ask the model about the rest',
		goOn: 'Ask about what is left',
		why: (model: string) =>
			`${model} reads what was not found yet and names what may be personal. All it names is doubtful: you decide.`,
		asking: (done: number, total: number) =>
			total <= 1 ? 'The model is being asked…' : `${number(done)} of ${number(total)} pieces read`,
		left: (seconds: number) => `${aboutTime(seconds)} left`,
		waiting: 'Waits until nobody else needs the model',
		progress: (name: string) => `The model reads “${name}”`,
		stop: 'Stop',
		done: 'The model was asked about all of this text.',
		partly: (asked: number, pieces: number) =>
			`The model was asked about ${number(asked)} of ${number(pieces)} pieces of this text.`,
		noModel: 'There is no model that could be asked about the rest.',
		otherLanguage: (model: string) =>
			`${model} was not asked about the rest: it was not made for the language of this text.`,
		measuring: (model: string) => `Being found out: is ${model} good enough to be asked about the rest?`,
		notMeasured: (model: string) =>
			`It could not be found out whether ${model} is good enough to be asked. It is tried again when you next open a text.`,
		notGoodEnough: (model: string, found: number, wanted: number, wrong: number) =>
			`${model} is not good enough for this and was not asked: ${figures(found, wanted, wrong)}.`,
		needed: 'You can confirm the text without it.',
		byModel: 'named by the model',
		working: (title: string) => `Asking the model about “${title}”`,
		measuringJob: (model: string) => `Finding out what ${model} is good at`,
		fact: 'Personal data',
		factGood: (found: number, wanted: number, wrong: number) =>
			`may be asked about it: ${figures(found, wanted, wrong)}`,
		factNotGood: (found: number, wanted: number, wrong: number) =>
			`not good enough to be asked about it: ${figures(found, wanted, wrong)}`,
	},
};

/** Failures of it. */
export const askedErrors = {
	'model-not-asked': (): ErrorText => ({
		title: 'The model cannot be asked about this text.',
		text: 'It was not measured to be good enough, or another one is in use by now. What was found stays as it is; read the text yourself, and confirm it.',
	}),
};
