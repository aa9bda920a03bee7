import { Document, Packer, Paragraph } from 'docx';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FieldForms, type FormTools } from '../../../src-main/app/fields/forms.ts';
import { Jobs } from '../../../src-main/base/jobs.ts';
import type { Job } from '../../../src-main/contract/jobs.ts';
import type { FieldCell, FieldRunId, FieldsRow } from '../../../src-main/contract/fields.ts';
import { textWorkHere } from '../../../src-main/documents/text-tasks.ts';
import { readBytes } from '../../support/documents/read-file.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-forms-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A form of one line, and documents in each of which a name was found. */
async function desk(count: number, onWrite: (written: number, stop: () => void) => void = () => undefined) {
	const form = path.join(folder, 'Cover sheet.docx');
	const line = new Paragraph('For {{Name}}');
	await writeFile(form, await Packer.toBuffer(new Document({ sections: [{ children: [line] }] })));
	const jobs = new Jobs();
	const shown: Job[] = [];
	const rows = Array.from({ length: count }, (_, at) => ({
		name: `letter-${at + 1}.txt`,
		cells: [{ edited: `Person ${at + 1}`, found: null } as unknown as FieldCell],
	})) as unknown as FieldsRow[];
	let written = 0;
	const tools = {
		platform: {
			chooseFiles: () => Promise.resolve([form]),
			chooseFolder: () => Promise.resolve(folder),
		},
		fields: { table: () => ({ run: { fields: ['Name'], conversationId: 'one' }, rows }) },
		text: {
			...textWorkHere,
			fillForm: async (...given: Parameters<typeof textWorkHere.fillForm>) => {
				onWrite(written, () => jobs.stopAll());
				written += 1;
				return textWorkHere.fillForm(...given);
			},
		},
		jobs: {
			start: (facts: Parameters<Jobs['start']>[0]) => {
				const job = jobs.start(facts);
				return {
					...job,
					update: (change: Partial<Job>) => {
						shown.push({ ...facts, ...change } as Job);
						job.update(change);
					},
				};
			},
		},
	} as unknown as FormTools;
	const forms = new FieldForms(tools);
	const { signal } = new AbortController();
	const chosen = await forms.choose('run' as FieldRunId, signal);
	if (chosen === null) throw new Error('No form was chosen.');
	return { shown, fill: () => forms.fill('run' as FieldRunId, chosen.id, signal) };
}

describe('forms for many documents', () => {
	it('are written one after the other, with how far it is and how long it takes', async () => {
		const { fill, shown } = await desk(3);
		expect(await fill()).toEqual({ files: 3, documents: 3, folder: path.basename(folder) });
		const made = (await readdir(folder)).filter((name) => name.startsWith('letter')).sort();
		expect(made).toEqual([1, 2, 3].map((at) => `letter-${at} - Cover sheet.docx`));
		const bytes = await readFile(path.join(folder, made[1] ?? ''));
		const { pages } = await readBytes(new Uint8Array(bytes), 'docx');
		expect(pages[0]?.blocks[0]?.text).toBe('For Person 2');
		expect(shown.map(({ step }) => step?.done)).toEqual([0, 1, 2]);
		expect(shown[0]).toMatchObject({ kind: 'forms', title: 'Cover sheet.docx', secondsLeft: null });
		expect(shown[2]?.secondsLeft).toBeGreaterThanOrEqual(0);
	});

	it('stop between two of them, keep what was written, and say how many', async () => {
		const { fill } = await desk(40, (written, stop) => {
			if (written === 5) stop();
		});
		expect(await fill()).toEqual({ files: 5, documents: 40, folder: path.basename(folder) });
		expect((await readdir(folder)).filter((name) => name.startsWith('letter'))).toHaveLength(5);
	});
});
