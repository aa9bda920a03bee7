import { aboutTime, gigabytes, list, locale, number, plural, size } from './en-forms.ts';
import type { ErrorFacts, ErrorText } from './error-text.ts';

const examples = (count: number): string => `${number(count)} ${plural(count, 'example', 'examples')}`;

const loss = 'How far its answers are from yours (loss, lower is better)';

/** Everything about teaching, in English. */
export const teachTexts = {
	teach: {
		title: 'Teach the model',
		text: 'The model learns words and answers of your house from examples. It happens on this computer, and nothing leaves it.',
		open: 'Teach…',
		examples: 'Examples',
		examplesText: 'A question, and the answer as it should be. Several questions for one answer work best.',
		none: 'There are no examples yet.',
		noneText: 'Take them from the glossary, from a file, or write them yourself. At least eight are needed.',
		add: 'New example',
		fromGlossary: 'From the glossary',
		fromFile: 'From a file…',
		saveFile: 'Save as file…',
		removeAll: 'Remove all',
		added: (added: number, skipped: number) =>
			`${examples(added)} added${skipped === 0 ? '' : `, ${number(skipped)} were there already`}.`,
		allThere: 'Nothing was added: all of them are there already.',
		leftOut: (file: string) => `Not everything in “${file}” became an example:`,
		leftOutBecause: {
			empty: 'left out, because the question or the answer is missing.',
			'no-conversation':
				'left out, because there is no conversation that ends with a question and its answer.',
			'too-long':
				'left out, because the question is longer than 4,000 characters or the answer longer than 8,000.',
			'not-read': 'not read, because the table is too long.',
			'earlier-turns': 'only the last question and answer were taken of a longer conversation.',
		},
		leftOutCount: {
			row: (count: number) => `${number(count)} ${plural(count, 'row', 'rows')}`,
			line: (count: number) => `${number(count)} ${plural(count, 'line', 'lines')}`,
		},
		leftOutMore: (count: number) => `${number(count)} more`,
		leftOutPlaces: (rows: readonly string[]) => ` (${list.format(rows)})`,
		emptyRows: 'Empty rows are not counted.',
		nothingAdded: 'Nothing was added: the glossary has no terms with a meaning, or all are there already.',
		count: (all: number, learnt: number, apart: number) =>
			`${examples(all)}: ${number(learnt)} to learn from, ${number(apart)} kept apart for the test afterwards`,
		removed: (count: number) => `${examples(count)} removed.`,
		newTitle: 'New example',
		editTitle: 'Change the example',
		question: 'Question',
		answer: 'Answer, as it should be',
		wasConfirmed:
			'This was made of a confirmed text. Changed, it is an example of yours: nobody has confirmed these words.',
		bothNeeded: 'Both a question and an answer are needed.',
		edit: (question: string) => `Change “${question}”`,
		remove: (question: string) => `Remove “${question}”`,
		problems: {
			duplicate: 'there twice',
			contradiction: 'answered otherwise elsewhere',
			'too-long': 'too long',
			unconfirmed: 'its text is no longer confirmed',
		},
		heldOut: 'kept apart',
		tools: 'What training needs',
		toolsText: 'Training is done by PyTorch, which is not a part of this program.',
		looking: 'Looking for it…',
		noPython: (tooNew: string | null) =>
			`${tooNew === null ? 'There is no Python on this computer that can be used.' : `Python ${tooNew} is on this computer, but some of the packages do not exist for it yet.`} Install any Python from 3.9 to 3.13${tooNew === null ? '' : ' beside it'}, then look again.`,
		missing: (python: string, hasTorch: boolean, bytes: number) =>
			`Python ${python} is there${hasTorch ? ' and PyTorch too' : ''}. About ${size(bytes)} would be fetched from the Python package index and kept in the data folder. It is written down under “Connections”.`,
		fetch: 'Fetch and set up',
		fromFolder: 'From a folder…',
		lookAgain: 'Look again',
		settingUp: 'Being set up…',
		ready: (python: string, torch: string) => `Ready: Python ${python}, PyTorch ${torch}.`,
		slow: 'It computes very slowly here, because a fast library is missing: on Debian, an administrator can install libopenblas0.',
		setUpFailed: 'Setting it up did not work.',
		train: 'Train',
		model: (name: string) => `What is taught: ${name}`,
		price: (seconds: number, needed: number, free: number) =>
			`${aboutTime(seconds)}, ${size(needed)} of memory (${size(free)} are free). You can go on working meanwhile.`,
		refusals: {
			'no-model': 'No model is loaded that could be taught.',
			'not-teachable': 'This kind of model cannot be taught here. Choose another one under Models.',
			'too-few': 'At least eight examples without a problem are needed.',
			'too-large':
				'This computer has too little free memory for it. Close other programs, choose a smaller model, or take the work to a larger computer.',
		},
		name: 'Name of what it learns',
		usualName: 'Words of our house',
		start: 'Start',
		goOn: 'Go on',
		pause: 'Pause',
		resume: 'Go on',
		stop: 'Stop',
		saveJob: 'For a larger computer…',
		jobSaved: 'The folder was written. Its README says how it is trained there.',
		states: {
			loading: 'The model is loaded for training…',
			training: 'Training',
			paused: 'Paused',
			comparing: 'Asking both the old and the taught model…',
			done: 'Trained',
			stopped: 'Stopped. What was learnt until then is kept.',
			failed: 'Training did not work.',
		},
		step: (step: number, steps: number) => `step ${number(step)} of ${number(steps)}`,
		left: (seconds: number) => `${aboutTime(seconds)} left`,
		loss,
		lossFromTo: (first: string, now: string): string => `${loss}: ${first} at first, ${now} now`,
		lossTable: 'As a table',
		lossStep: 'Step',
		lossValue: 'Loss',
		hundredths: (value: number) =>
			new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value),
		details: 'What the trainer said',
		result: 'Is it better?',
		right: (before: number, after: number, all: number) =>
			`Of ${number(all)} ${plural(all, 'question that was', 'questions that were')} kept apart it answered ${number(before)} as wanted before, and ${number(after)} now.`,
		general: (before: number, after: number, rise: number) => {
			const change = new Intl.NumberFormat(locale, {
				style: 'percent',
				maximumFractionDigits: 1,
				signDisplay: 'exceptZero',
			}).format(rise);
			return `On a text about other things its surprise (perplexity) went from ${number(Math.round(before * 10) / 10)} to ${number(Math.round(after * 10) / 10)} (${change}).`;
		},
		noneAsked:
			'Whether it learnt what it should is not known: none of the questions could be kept apart and judged. One is kept apart where the same answer is learnt from another question too.',
		notAsked: (count: number) =>
			`${number(count)} more ${plural(count, 'was', 'were')} kept apart and not asked, because that takes long.`,
		notJudged: 'for you to judge',
		notLearnt: (count: number) => `${examples(count)} not learnt from:`,
		notLearntBecause: (problem: string, count: number) => `${problem} (${number(count)})`,
		tooLongText:
			'Too long: question and answer together have more than 3,000 characters, or more than is read of one in training.',
		generalWorse:
			'That is more than 5%: it may have forgotten other things. Fewer rounds or more varied examples help.',
		generalSame: 'That is within 5%: what it knew is still there.',
		before: 'Before',
		after: 'Taught',
		wanted: 'Wanted',
		asWanted: 'as wanted',
		notAsWanted: 'not as wanted',
		generalQuestion: 'general question',
		adapters: 'What was taught',
		adaptersText: 'Each belongs to one model, and counts where a way of working uses it.',
		noAdapters: 'Nothing yet.',
		importAdapter: 'From a file…',
		adapterTried: (file: string) => `“${file}” is tried with the model in use…`,
		adapterTaken: (name: string) => `“${name}” was taken in. It stands under “Teach the model”, at the end.`,
		adapterShow: 'Show it',
		exportAdapter: 'Save as file…',
		removeAdapter: 'Remove',
		adapterRemoved: (name: string) => `“${name}” was removed.`,
		removedFrom: (name: string) => `“${name}” was removed. Ways of working that used it answer without it.`,
		facts: (base: string, count: number | null, date: string) =>
			`for ${base}${count === null ? '' : `, from ${examples(count)}`}, ${date}`,
		usedBy: (names: string) => `Used by: ${names}`,
		notUsed: 'Not used',
		notCompared: 'Whether the model is better with it is not known: nobody compared them.',
		use: 'Use it with…',
		actions: (name: string) => `Actions for “${name}”`,
		strength: 'How strongly it counts',
		strengthValue: (strength: number) => `${number(Math.round(strength * 100))}%`,
		adapter: 'Taught words',
		noAdapter: 'None',
		adapterOther: (name: string, base: string) => `${name} (for ${base})`,
		adapterGone: 'not here any more',
	},
};

export const teachErrors = {
	'adapter-other-base': ({ model }: ErrorFacts) => ({
		title: `This was taught to ${typeof model === 'string' ? model : 'another model'}.`,
		text: 'That model is on this computer, but another one is in use. Choose it in a conversation, then take the file in again.',
	}),
	'adapter-does-not-fit': ({ model }: ErrorFacts) => ({
		title: 'This was taught to another model.',
		text: `It does not fit ${typeof model === 'string' ? model : 'the model in use'}, and nothing was changed. Choose the model that it belongs to, then try again.`,
	}),
	'adapter-damaged': () => ({
		title: 'This file is damaged or too new.',
		text: 'Nothing was taken in. Get the file again, or update the program.',
	}),
	'adapter-no-adapter': () => ({
		title: 'This file holds nothing that was taught.',
		text: 'It has to be a LoRA adapter in GGUF form. Whole models are taken in under Models.',
	}),
	'adapter-no-base': () => ({
		title: 'No model is in use that it could be tried with.',
		text: 'Nothing was taken in. Choose the model that it belongs to, then try again.',
	}),
	'examples-file-broken': ({ line }: ErrorFacts) => ({
		title: 'No questions and answers were found in this file.',
		text: `Nothing was added${typeof line === 'number' ? ` (line ${number(line)})` : ''}. A table needs the columns “question” and “answer”; JSONL needs a conversation in each line.`,
	}),
	'examples-full': ({ most }: ErrorFacts) => ({
		title: 'There is no room for so many examples.',
		text: `Nothing was added. At most ${typeof most === 'number' ? number(most) : ''} can be kept; remove some first.`,
	}),
	'teaching-no-tools': () => ({
		title: 'What training needs is not here yet.',
		text: 'Nothing was begun. Set it up first, above on the same screen.',
	}),
	'teaching-tools-failed': ({ line }: ErrorFacts) => ({
		title: 'Setting up what training needs did not work.',
		text: `Nothing else was changed. ${typeof line === 'string' && line !== '' ? `The installer said: ${line} ` : ''}Try again, or take the packages from a folder.`,
	}),
	'teaching-too-few': () => ({
		title: 'There are too few examples.',
		text: 'Nothing was begun. At least eight without a problem are needed.',
	}),
	'teaching-too-large': ({ neededBytes, freeBytes }: ErrorFacts) => ({
		title: 'This computer has too little free memory for it.',
		text: `${gigabytes(neededBytes)} are needed, ${gigabytes(freeBytes)} are free. Close other programs, choose a smaller model, or take the work to a larger computer.`,
	}),
	'teaching-not-teachable': ({ model }: ErrorFacts) => ({
		title: 'This kind of model cannot be taught here.',
		text: `Nothing was begun${typeof model === 'string' ? ` with ${model}` : ''}. Choose another one under Models.`,
	}),
	'teaching-running': () => ({
		title: 'This is going on already.',
		text: 'Nothing was begun twice. Wait for it, or stop it first.',
	}),
	'teaching-out-of-memory': () => ({
		title: 'Training ran out of memory.',
		text: 'What was learnt until the last save is kept. Close other programs and go on, or take the work to a larger computer.',
	}),
	'teaching-failed': () => ({
		title: 'Training did not work.',
		text: 'Your examples are all there, and what was learnt until the last save too. Try again; the details below help whoever looks after this computer.',
	}),
} satisfies Record<string, (facts: ErrorFacts) => ErrorText>;
