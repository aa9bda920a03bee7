import { zipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { BringTexts } from '../../../src-main/app/deidentify/bring-texts.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import { Stores } from '../../../src-main/db/store.ts';
import { dataFolder } from '../../support/data-folder.ts';
import { deidentifyDesk } from '../../support/deidentify-desk.ts';
import { base64Lines, eml, multipart, part } from '../../support/documents/eml.ts';
import { readersHere } from '../../support/documents/reader-here.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('takes along what lies inside of mails and archives, and says what could not be read', async () => {
	const folder = dataFolder();
	const archive = zipSync({
		'plan.txt': bytes('Mrs Edith Farrow has her stitches out on 4 May.'),
		'broken.pdf': bytes('%PDF-1.7 nothing more'),
	});
	const text = part('text/plain', 'The papers of Mrs Farrow.');
	const headers =
		'Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="papers.zip"\n';
	const papers = part('application/zip', base64Lines(archive), headers);
	const mail = eml(`From: ward@hospital.example\nSubject: Papers\n${multipart('mixed', text, papers)}`);
	const file = path.join(folder, 'mail.eml');
	writeFileSync(file, mail);
	const { service, texts } = deidentifyDesk();
	const setId = service.makeSet('Notes');
	const { openReader, open } = readersHere();
	const bring = new BringTexts({
		stores: new Stores(openInMemory(), openInMemory),
		openReader,
		textSets: service,
	});
	const brought = await bring.files(setId, [{ path: file, name: 'mail.eml' }], new AbortController().signal);
	const found = brought.added.map((id) => ({ name: texts.get(id)?.name, text: texts.text(id) }));
	expect(found.map(({ name }) => name)).toEqual(['mail.eml', 'mail.eml: papers.zip: plan.txt']);
	expect(found[0]?.text).toContain('The papers of Mrs Farrow.');
	expect(found[1]?.text).toBe('Mrs Edith Farrow has her stitches out on 4 May.');
	expect(brought).toMatchObject({
		partsLeftOut: 0,
		failed: [{ name: 'mail.eml: papers.zip: broken.pdf', code: 'document-damaged' }],
	});
	expect(open()).toBe(0);
});
