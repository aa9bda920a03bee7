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
			program: 'the program, going on by itself with what you asked for',
		},
		askerUnknown: 'not written down then',
		allowed: 'allowed',
		denied: 'blocked',
		failed: 'did not work',
	},
};
