import { named } from './en-model-errors.ts';
import type { ErrorFacts } from './error-text.ts';

/** Everything about connections, in English. */
export const connectionTexts = {
	ledger: {
		title: 'Connections',
		empty: 'No connection was ever made.',
		emptyText:
			'This program opens a connection only when you ask for one, and writes each one down here. Documents, questions and answers are never sent.',
		text: 'Each connection that this program made or refused. Documents, questions and answers were not part of any of them.',
		when: 'When',
		host: 'Where to',
		purpose: 'What for',
		asker: 'Who asked',
		outcome: 'Outcome',
		bytes: 'Received',
		link: 'a link you opened',
		download: 'fetching a model',
		language: 'fetching a language for scans',
		check: 'reading your organisation’s list of models',
		packages: 'fetching what training needs',
		askedBy: {
			person: 'you',
			administrator: 'your administrator’s file',
			program: 'the program, going on by itself',
		},
		askerUnknown: 'not written down',
		allowed: 'allowed',
		denied: 'blocked',
		failed: 'did not work',
	},
};

/** Failures of the way out of a network. */
export const connectionErrors = {
	'net-proxy-down': () => ({
		title: 'The way out of your network does not answer.',
		text: 'The server that connections leave through is down, or this computer has an old address of it. What was received is kept, and it is tried again by itself. If it lasts, tell the person who looks after your computers.',
	}),
	'net-proxy-refused': (facts: ErrorFacts) => ({
		title: `The way out of your network let no connection to ${named(facts['host'])} through.`,
		text: 'Your organisation has blocked this address, or has no connection itself now. What was received is kept, and it is tried again by itself. If it lasts, ask the person who looks after your computers, or bring the file from elsewhere.',
	}),
};
