import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the gallery into out/gallery: `npx vite build -c test/gallery/vite.config.ts`. */
export default defineConfig({
	root: fileURLToPath(new URL('.', import.meta.url)),
	base: './',
	plugins: [svelte({ configFile: false })],
	build: {
		outDir: fileURLToPath(new URL('../../out/gallery', import.meta.url)),
		emptyOutDir: true,
		target: 'chrome130',
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		minify: false,
		chunkSizeWarningLimit: 4000,
	},
});
