import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ask, drop, expect, lastAnswer, long, test } from '../support/program.ts';

test(
	'no log holds a word of a document, its name, a question or an answer',
	long,
	async ({ launch, dataFolder }) => {
		const file = path.join(dataFolder, 'Zebrafinch notice.txt');
		writeFileSync(
			file,
			'The Quillwort gate of the park is closed from 3 May 2026 until 5 June 2026, because its hinges are repaired. The south gate stays open.',
		);
		const folder = path.join(dataFolder, 'data');
		const { app, page } = await launch({ dataFolder: folder });
		await drop(page, file);
		await expect(page.getByTestId('document-card')).toHaveAttribute('data-name', 'Zebrafinch notice.txt');
		const damaged = path.join(dataFolder, 'Zebrafinch.pdf');
		writeFileSync(damaged, '%PDF-1.7\nQuillwort');
		await drop(page, damaged);
		await expect(page.getByTestId('opening')).toHaveAttribute('data-code', 'document-damaged');
		await ask(page, 'When is the gate closed, asks Marmaduke?');
		await expect(lastAnswer(page)).toHaveAttribute('data-basis', 'passages');
		await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete');
		const answer = await lastAnswer(page).getByTestId('message-text').innerText();
		await app.close();
		const logs = path.join(folder, 'logs');
		const lines = readdirSync(logs, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => `${name}\n${readFileSync(path.join(parentPath, name), 'utf8')}`)
			.join('\n');
		for (const event of ['document-read', 'document-refused']) expect(lines).toContain(`"name":"${event}"`);
		expect(lines).not.toMatch(/zebrafinch|quillwort|marmaduke/iu);
		expect(answer.length).toBeGreaterThan(0);
		expect(lines).not.toContain(answer.slice(0, 20));
	},
);
