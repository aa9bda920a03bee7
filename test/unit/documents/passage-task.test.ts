import { expect, it } from 'vitest';
import { passageTask } from '../../../src-main/documents/passage-task.ts';

it('takes the passage and what is asked apart', () => {
	expect(passageTask('Explain this passage in plain words: “The lift is out of order.”')).toEqual({
		task: 'Explain this passage in plain words',
		passage: 'The lift is out of order.',
	});
	expect(passageTask('Kürze diese Stelle: „Der Aufzug ist außer Betrieb.“')).toEqual({
		task: 'Kürze diese Stelle',
		passage: 'Der Aufzug ist außer Betrieb.',
	});
	expect(passageTask('About this passage: “The lift is out of order.”\n\nSince when?')).toEqual({
		task: 'About this passage: \n\nSince when?',
		passage: 'The lift is out of order.',
	});
});

it('leaves every other request alone', () => {
	for (const request of [
		'Where does it say “out of order”?',
		'Explain this passage',
		'What is “this passage”?',
	])
		expect(passageTask(request)).toBeNull();
});
