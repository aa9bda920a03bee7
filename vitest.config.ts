import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const node = (name: string, testTimeout: number, fileParallelism = true) => ({
	test: { name, include: [`test/${name}/**/*.test.ts`], environment: 'node', testTimeout, fileParallelism },
});

export default defineConfig({
	test: {
		maxWorkers: 2,
		projects: [
			node('unit', 10_000),
			node('architecture', 60_000),
			node('integration', 60_000, false),
			// What takes too long for every time: `npm run test:long`.
			node('long', 60_000, false),
			{
				plugins: [svelte()],
				resolve: { conditions: ['browser'] },
				test: {
					name: 'component',
					include: ['test/component/**/*.test.ts'],
					environment: 'jsdom',
					testTimeout: 20_000,
				},
			},
		],
	},
});
