import { expect, it } from 'vitest';
import { titleFrom } from '../../../src-main/chat/title.ts';

it.each([
	['Write a polite reminder for an unpaid invoice.', 'Write a polite reminder for an unpaid invoice'],
	['# Minutes\nMore text', 'Minutes'],
	['What is a fever? I have one.', 'What is a fever?'],
	['   \n ', ''],
	[
		'Please translate the following letter from the insurance company into plain language for me',
		'Please translate the following letter from the insurance…',
	],
])('makes a title of %j', (text, title) => {
	expect(titleFrom(text)).toBe(title);
});
