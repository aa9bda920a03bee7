/** What a person sees: words per second at the page and the time to the first word, against the library itself. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { starterModelPath } from '../setup/places.mjs';
import { openDirect } from './direct.mjs';
import { withProgram } from './running.mjs';
import { figure, median } from './statistics.mjs';

const instructions = 'You are a helpful assistant in an office. You write clear and short texts.';
/** Long answers tell the speed of writing. */
const long = [
	'Explain in detail how a town library works, who works there and what they do every day.',
	'Please go on.',
];
/** Short ones tell the time to the first word, often enough for a steady median. */
const short = [
	'And what else? One sentence.',
	'Who helps them? One sentence.',
	'Tell me more in one sentence.',
	'And at night? One sentence.',
	'And on Sundays? One sentence.',
	'Who pays for it? One sentence.',
	'Who may borrow? One sentence.',
	'How many books? One sentence.',
	'And for children? One sentence.',
];
const sampling = {
	temperature: 0.2,
	topP: 0.9,
	minP: 0.05,
	repeatPenalty: { penalty: 1.1, lastTokens: 64 },
	seed: 7,
};

export async function page() {
	const ours = await withProgram(async ({ page: window }, folder) => {
		await ask(window, 'Say hello.');
		await window.keyboard.press('ControlOrMeta+n');
		await window.locator('[data-role=assistant]').first().waitFor({ state: 'detached' });
		const rates = [];
		const firsts = [];
		for (const text of long) rates.push((await ask(window, text)).wordsPerSecond);
		for (const text of short) firsts.push((await ask(window, text)).firstMs);
		return { rates, firsts, answers: answersOf(folder).slice(1) };
	});
	const direct = await directly(ours.answers);
	console.log(
		`    page ${median(ours.rates).toFixed(1)} words/s, first word ${Math.round(median(ours.firsts))} ms; directly ${median(direct.rates).toFixed(1)} words/s, ${Math.round(median(direct.firsts))} ms`,
	);
	return [
		figure(
			'words per second at the page, against the library directly',
			median(ours.rates) / median(direct.rates),
			'×',
			0.95,
			'higher',
		),
		figure(
			'time to the first word in a warm conversation, added by the program',
			median(ours.firsts) - median(direct.firsts),
			'ms',
			60,
			'lower',
		),
	];
}

/** What was answered, oldest first. */
function answersOf(folder) {
	const database = new DatabaseSync(path.join(folder, 'indoors.sqlite'), { readOnly: true });
	const rows = database.prepare("SELECT text FROM messages WHERE role = 'assistant' ORDER BY number").all();
	database.close();
	return rows.map(({ text }) => text);
}

/** The short questions follow the page's long answers: the longer a conversation is, the dearer is a word. */
async function directly(answers) {
	// Room for all answers: where the context overflows, the library looks for what to leave out without end.
	const library = await openDirect(starterModelPath(), 8192);
	const session = library.session(instructions);
	const rates = [];
	const firsts = [];
	const prompt = (text, maxTokens, onTextChunk) =>
		session.prompt(text, { ...sampling, maxTokens, onTextChunk });
	for (const text of long) {
		let first = 0;
		let answer = '';
		await prompt(text, 1024, (chunk) => {
			first ||= performance.now();
			answer += chunk;
		});
		const words = answer.split(/\s+/u).filter(Boolean).length;
		rates.push(words / ((performance.now() - first) / 1000));
	}
	session.setChatHistory([
		{ type: 'system', text: instructions },
		...long.flatMap((text, at) => [
			{ type: 'user', text },
			{ type: 'model', response: [answers[at]] },
		]),
	]);
	await session.preloadPrompt('');
	for (const text of short) {
		const started = performance.now();
		let first = 0;
		await prompt(text, 64, () => (first ||= performance.now()));
		firsts.push(first - started);
	}
	await library.close();
	return { rates, firsts };
}

/** Times are taken inside the page, at each change of the document. */
async function ask(window, text) {
	await window.getByTestId('composer').fill(text);
	return window.evaluate(async (longest) => {
		// Items that are out of view leave the page, so that counting them would mislead.
		const newest = () => [...document.querySelectorAll('[data-role=assistant]')].at(-1);
		const before = newest()?.dataset.itemId;
		const composer = document.querySelector('[data-testid=composer]');
		const started = performance.now();
		composer.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
		let first = 0;
		return new Promise((resolve, reject) => {
			setTimeout(
				() => reject(new Error(`no answer within ${longest} ms; the newest is ${newest()?.dataset.state}`)),
				longest,
			);
			const look = () => {
				const last = newest();
				if (last === undefined || last.dataset.itemId === before) return;
				const words = (last.querySelector('[data-testid=message-text]')?.textContent ?? '')
					.split(/\s+/u)
					.filter(Boolean).length;
				if (words > 0) first ||= performance.now();
				if (!['complete', 'failed', 'stopped'].includes(last.dataset.state)) return;
				observer.disconnect();
				resolve({ firstMs: first - started, wordsPerSecond: words / ((performance.now() - first) / 1000) });
			};
			const observer = new MutationObserver(look);
			observer.observe(document.body, {
				subtree: true,
				childList: true,
				characterData: true,
				attributes: true,
			});
		});
	}, longestAnswer);
}

/** Milliseconds. */
const longestAnswer = 240_000;
