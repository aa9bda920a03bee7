import { randomUUID } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { asFileName } from '../../base/file-name.ts';
import { KnownError } from '../../contract/errors.ts';
import type { FieldFormId, FieldRunId, FieldsForm, FieldsRow } from '../../contract/fields.ts';
import { shownText } from '../../documents/fields/field-cells.ts';
import { labelKey } from '../../documents/fields/label-key.ts';
import type { Program } from '../compose.ts';

/** What of the program forms need. */
export interface FormTools {
	readonly platform: Pick<Program['platform'], 'chooseFiles' | 'chooseFolder'>;
	readonly fields: Pick<Program['fields'], 'table'>;
	readonly text: Pick<Program['text'], 'formPlaces' | 'fillForm'>;
	readonly jobs: Pick<Program['jobs'], 'start'>;
}

/** The house's own Word forms, filled with what was found: one file for each document. */
export class FieldForms {
	readonly #program: FormTools;
	#chosen: ChosenForm | undefined;

	constructor(program: FormTools) {
		this.#program = program;
	}

	/** Asks for a form and compares its places with the fields. Errors: the codes form-*. */
	async choose(runId: FieldRunId, signal: AbortSignal): Promise<FieldsForm | null> {
		const { platform, fields, text } = this.#program;
		const [file] = await platform.chooseFiles('form');
		if (file === undefined) return null;
		if (!/\.docx$/iu.test(file)) throw new KnownError('form-damaged');
		const { size } = await stat(file);
		if (size > largestForm) throw new KnownError('form-too-large', { limit: largestForm });
		const bytes = new Uint8Array(await readFile(file));
		const names = await text.formPlaces(bytes, signal);
		const wanted = fields.table(runId).run.fields;
		const known = new Set(wanted.map(labelKey));
		const there = new Set(names.map(labelKey));
		const id = randomUUID() as FieldFormId;
		const name = path.basename(file);
		this.#chosen = { id, name, bytes };
		return {
			id,
			name,
			places: names.filter((one) => known.has(labelKey(one))),
			unknown: names.filter((one) => !known.has(labelKey(one))),
			without: wanted.filter((one) => !there.has(labelKey(one))),
		};
	}

	/**
	 * Asks for a folder and writes into it; what is there is never overwritten, and what was written before it is stopped
	 * stays. Errors: `not-found`, `folder-not-writable`.
	 */
	async fill(
		runId: FieldRunId,
		formId: FieldFormId,
		signal: AbortSignal,
	): Promise<{ files: number; documents: number; folder: string } | null> {
		const { platform, fields, jobs } = this.#program;
		const form = this.#chosen;
		if (form?.id !== formId) throw new KnownError('not-found');
		const { run, rows } = fields.table(runId);
		const folder = await platform.chooseFolder();
		if (folder === null) return null;
		const job = jobs.start({ kind: 'forms', title: form.name, conversationId: run.conversationId });
		const either = AbortSignal.any([signal, job.signal]);
		const started = performance.now();
		const total = rows.length;
		let done = 0;
		try {
			for (const row of rows) {
				const secondsLeft =
					done === 0 ? null : ((performance.now() - started) / 1000 / done) * (total - done);
				job.update({ step: { done, total }, fraction: done / total, secondsLeft });
				await this.#write(form, run.fields, row, folder, either);
				done += 1;
			}
		} catch (error) {
			if (!job.signal.aborted) throw error;
		} finally {
			job.end();
		}
		return { files: done, documents: total, folder: path.basename(folder) };
	}

	async #write(
		form: ChosenForm,
		fields: readonly string[],
		row: FieldsRow,
		folder: string,
		signal: AbortSignal,
	): Promise<void> {
		signal.throwIfAborted();
		const values = Object.fromEntries(
			fields.map((field, at) => [field, shownText(row.cells[at] ?? emptyShown)]),
		);
		const filled = await this.#program.text.fillForm(form.bytes, values, signal);
		signal.throwIfAborted();
		const suffix = form.name.replace(/\.docx$/iu, '');
		await writeNew(folder, `${withoutExtension(row.name)} - ${suffix}`, filled);
	}
}

interface ChosenForm {
	readonly id: FieldFormId;
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Under a name that no file has yet. */
async function writeNew(folder: string, name: string, content: Uint8Array): Promise<void> {
	const base = asFileName(name.slice(0, longestName)).replace(/^\.+/u, '');
	for (let count = 1; count <= mostTries; count += 1) {
		const target = path.join(folder, `${count === 1 ? base : `${base} (${count})`}.docx`);
		try {
			await writeFile(target, content, { flag: 'wx' });
			return;
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT')
				throw new KnownError('folder-not-writable', {}, error);
			if (code !== 'EEXIST') throw error;
		}
	}
	throw new KnownError('folder-not-writable');
}

function withoutExtension(name: string): string {
	return name.replace(/\.[^.]{1,8}$/u, '');
}

const emptyShown = { edited: null, found: null } as Parameters<typeof shownText>[0];
const largestForm = 20 * 1024 * 1024;
const longestName = 100;
const mostTries = 1000;
