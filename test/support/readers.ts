import type { ElectronApplication } from '@playwright/test';
import { expect } from '@playwright/test';

/** The process ids of the pages that read documents now. */
export function readerProcesses(app: ElectronApplication): Promise<number[]> {
	return app.evaluate(({ webContents }) =>
		webContents
			.getAllWebContents()
			.filter((contents) => contents.getURL().includes('/reader/'))
			.map((contents) => contents.getOSProcessId()),
	);
}

/** Waits for the only reader and gives its process id. */
export async function onlyReader(app: ElectronApplication): Promise<number> {
	let processes: number[] = [];
	await expect
		.poll(async () => (processes = await readerProcesses(app)).filter((id) => id > 0), { intervals: [20] })
		.toHaveLength(1);
	return processes[0] ?? 0;
}
