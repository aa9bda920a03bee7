import { chromium, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The window of a program that is starting, as soon as it shows something to use. */
export async function windowOf(program: ChildProcess): Promise<Page> {
	if (program.stderr === null) throw new Error('The program was started without its output');
	for await (const line of createInterface({ input: program.stderr })) {
		const address = /^DevTools listening on (ws:\S+)/u.exec(line)?.[1];
		if (address === undefined) continue;
		program.stderr.resume();
		const context = (await chromium.connectOverCDP(address)).contexts()[0];
		if (context === undefined) break;
		const page = context.pages()[0] ?? (await context.waitForEvent('page'));
		await page.getByTestId('composer').waitFor();
		return page;
	}
	throw new Error('The program ended before its window opened');
}
