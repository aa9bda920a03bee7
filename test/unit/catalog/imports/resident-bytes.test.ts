import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { residentBytes } from '../../../../src-main/catalog/imports/resident-bytes.ts';

describe('residentBytes', () => {
	it.skipIf(process.platform === 'win32')('tells the memory of a process, by /proc and by ps', async () => {
		const others = process.platform === 'linux' ? (['linux', 'darwin'] as const) : (['darwin'] as const);
		for (const platform of others) {
			const held = (await residentBytes(process.pid, platform)) ?? 0;
			expect(held / process.memoryUsage.rss()).toBeGreaterThan(0.7);
			expect(held / process.memoryUsage.rss()).toBeLessThan(1.4);
		}
	});

	it('tells nothing of a process that has ended', async () => {
		const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
		await new Promise((resolve) => child.once('close', resolve));
		expect(await residentBytes(child.pid ?? 0)).toBeUndefined();
	});
});
