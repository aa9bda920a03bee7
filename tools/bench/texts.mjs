/** Made-up office text of any length: the same for the same seed, never the same sentence twice. */

/** @returns {string} about `words` words in paragraphs */
export function officeText(words, seed = 1) {
	const next = randomNumbers(seed);
	const pick = (list) => list[Math.floor(next() * list.length)];
	const sentences = [];
	let count = 0;
	while (count < words) {
		const sentence = pick(patterns).replaceAll(/\{(\w+)\}/gu, (_, name) =>
			name === 'number' ? String(2 + Math.floor(next() * 900)) : pick(lists[name]),
		);
		sentences.push(sentence);
		count += sentence.split(' ').length;
	}
	const paragraphs = [];
	while (sentences.length > 0) paragraphs.push(sentences.splice(0, 5).join(' '));
	return paragraphs.join('\n\n');
}

/** A document of numbered sections with headings, as the reader gives it. */
export function officePages(pages, wordsPerPage, seed = 1) {
	return Array.from({ length: pages }, (_, index) => ({
		number: index + 1,
		hasText: true,
		blocks: [
			{ kind: 'heading', level: 2, text: `${index + 1}. ${lists.topic[index % lists.topic.length]}` },
			...officeText(wordsPerPage, seed * 1000 + index)
				.split('\n\n')
				.map((text) => ({ kind: 'paragraph', text })),
		],
	}));
}

function randomNumbers(seed) {
	let state = seed * 2654435761;
	return () => {
		state = (state * 1664525 + 1013904223) % 4294967296;
		return state / 4294967296;
	};
}

const lists = {
	who: [
		'The council',
		'The ward',
		'The building office',
		'Ms Aldridge',
		'The library',
		'The school',
		'The finance office',
		'Mr Okafor',
	],
	deed: ['decided', 'asked', 'reported', 'planned', 'agreed', 'promised', 'refused', 'began'],
	thing: [
		'the new roof',
		'the duty roster',
		'the bus line',
		'the hygiene plan',
		'the kitchen',
		'the car park',
		'the archive',
		'the lift',
	],
	month: ['January', 'March', 'May', 'June', 'September', 'November'],
	topic: ['Costs', 'Dates', 'Staff', 'Rooms', 'Transport', 'Complaints', 'Safety', 'Plans'],
	reason: [
		'because the heating is old',
		'after many letters had come',
		'since the state pays a part',
		'although the vote was close',
		'so that patients wait less',
	],
};
const patterns = [
	'{who} {deed} on {number} questions about {thing} in {month} {reason}.',
	'In {month} {who} will spend {number} euros on {thing}, which is {number} euros more than planned.',
	'{thing} is closed for {number} days in {month}, and {who} {deed} to tell everybody in time.',
	'{who} counted {number} visitors in {month} and {deed} to change {thing} {reason}.',
	'Questions about {thing} are answered by {who} in room {number} until the end of {month}.',
];
