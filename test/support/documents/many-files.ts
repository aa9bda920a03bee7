import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeDocx } from '../../../tools/eval/parts/write-docx.mjs';
import { writePdf } from '../../../tools/eval/parts/write-pdf.mjs';
import { root } from '../../../tools/setup/places.mjs';

/** What was made, and where the special ones lie. */
export interface ManyFiles {
	readonly paths: readonly string[];
	readonly broken: string;
	readonly locked: string;
	readonly twin: string;
	readonly long: string;
	readonly before: string;
	readonly after: string;
}

/** Makes forty files in a folder: 34 letters, two versions of a contract, and four special ones. */
export async function makeManyFiles(folder: string, pagesOfLong = 120): Promise<ManyFiles> {
	mkdirSync(folder, { recursive: true });
	const at = (name: string): string => path.join(folder, name);
	const letters: string[] = [];
	for (let number = 1; number <= 34; number += 1) {
		const file = at(`${nameOf(number)}.${formats[number % formats.length] ?? 'txt'}`);
		await writeLetter(file, number);
		letters.push(file);
	}
	const files = {
		broken: at('Scan from the copier.pdf'),
		locked: at('Payslip March.pdf'),
		twin: at('Copy of letter 1.docx'),
		long: at('Maintenance manual.pdf'),
		before: at('Lease 2025.docx'),
		after: at('Lease 2026.docx'),
	};
	writeFileSync(files.broken, '%PDF-1.7\nthis is not what it says');
	copyFileSync(path.join(root, 'test', 'support', 'files', 'password.pdf'), files.locked);
	copyFileSync(letters[0] ?? '', files.twin);
	await writePdf(
		files.long,
		Array.from({ length: pagesOfLong }, (_, index) => manualPage(index + 1)),
	);
	await writeDocx(files.before, lease('12 May 2025', '1,450', 'The tenant keeps the garden.'));
	await writeDocx(files.after, lease('19 May 2026', '1,520', 'Dogs need the consent of the landlord.'));
	return { ...files, paths: [...letters, ...Object.values(files)] };
}

async function writeLetter(file: string, number: number): Promise<void> {
	const text = letter(number);
	if (file.endsWith('.docx')) await writeDocx(file, [text]);
	else if (file.endsWith('.pdf')) await writePdf(file, [text]);
	else if (file.endsWith('.eml'))
		writeFileSync(
			file,
			`From: Anna Clerk <clerk@example.org>\r\nSubject: Case ${number}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text.replaceAll('\n', '\r\n')}`,
		);
	else if (file.endsWith('.html')) writeFileSync(file, `<p>${text.replaceAll('\n\n', '</p><p>')}</p>`);
	else writeFileSync(file, text);
}

/** The second one is as long as people make them. */
function nameOf(number: number): string {
	return number === 2
		? 'Letter 2 to the association of tenants of the northern district about the renovation of the stairwells, final version of the board'
		: `Letter ${number}`;
}

function letter(number: number): string {
	return `# Case ${number}

The housing office decided on ${number} March 2026 that the application of household ${number} is approved.

The household receives ${100 + number} euros per month from ${(number % 12) + 1} April 2026 until further notice, because the rent rose by 9 % within a year.

All documents about the income must be handed in by 30 June 2026 at the latest. Whoever misses this deadline loses the allowance from the following month.

The office is open on Mondays and Thursdays. An objection can be made in writing within one month.`;
}

function manualPage(page: number): string {
	return `# Chapter ${page}

Pump ${page} must be inspected every ${page + 2} weeks by a person who was trained for it. The filter of pump ${page} is replaced after ${page * 10} hours of work, or earlier where the pressure falls below ${page + 3} bar.

The valve next to pump ${page} is closed before any work begins. It is opened again only after the supervisor has signed the record of chapter ${page}.`;
}

function lease(from: string, rent: string, last: string): string[] {
	return [
		`# Lease\n\nThis lease begins on ${from} and runs for two years.\n\nThe rent is ${rent} euros per month and is due on the third working day.\n\nThe landlord repairs the roof and the windows at his own cost.`,
		`# Further agreements\n\nThe tenant may not sublet any room without consent in writing.\n\n${last}\n\nBoth sides may end the lease with notice of three months.`,
	];
}

const formats = ['txt', 'docx', 'md', 'pdf', 'eml', 'html'] as const;
