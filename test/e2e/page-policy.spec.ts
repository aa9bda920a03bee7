import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/setup/places.mjs';
import { expect, aside, test } from '../support/program.ts';

const out = path.join(root, 'out');

test(
	'the page refuses a style, a form and an address of its own making, and may not be framed',
	aside,
	async ({ launch }) => {
		const { app, page } = await launch({ model: false });
		await page.evaluate(() => {
			const refused: string[] = [];
			document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
				refused.push(effectiveDirective),
			);
			Object.assign(globalThis, { refused });
			const style = document.createElement('style');
			style.textContent = 'body { border-top: 7px solid red }';
			const base = document.createElement('base');
			base.href = 'https://example.org/';
			const form = document.createElement('form');
			form.action = 'app://indoors/index.html?sent';
			const frame = document.createElement('iframe');
			frame.src = 'app://indoors/index.html';
			document.head.append(style, base);
			document.body.append(form, frame);
			form.submit();
		});
		const refused = () => page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
		await expect
			.poll(async () => [...new Set(await refused())].sort())
			.toEqual(['base-uri', 'form-action', 'frame-src', 'style-src-elem']);
		expect(await page.evaluate(() => getComputedStyle(document.body).borderTopWidth)).toBe('0px');
		expect(await page.evaluate(() => [location.href, document.baseURI])).toEqual([
			'app://indoors/index.html',
			'app://indoors/index.html',
		]);
		const header = await app.evaluate(async ({ session }) => {
			const answer = await session.fromPartition('window').fetch('app://indoors/index.html');
			return answer.headers.get('content-security-policy');
		});
		expect(header).toBe("frame-ancestors 'none'");
	},
);

test('the built pages carry their policy word for word', aside, () => {
	expect(policyOf('index.html')).toBe(
		"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
	);
	// What pdf.js and the recognition of text need, and nothing that is shown.
	expect(policyOf('reader/reader.html')).toBe(
		"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
	);
	const pages = readdirSync(path.join(out, 'renderer'), { recursive: true, encoding: 'utf8' });
	expect(pages.filter((name) => name.endsWith('.html')).sort()).toEqual([
		'index.html',
		path.join('reader', 'reader.html'),
	]);
});

test('the built program has none of what loosens it while it is worked on', aside, () => {
	const main = readdirSync(path.join(out, 'main')).filter((name) => /\.c?js$/u.test(name));
	const preload = readdirSync(path.join(out, 'preload'));
	expect(main).toContain('main.cjs');
	const loose = [
		...main.map((name) => path.join('main', name)),
		...preload.map((name) => path.join('preload', name)),
	]
		.map((name) => [name, readFileSync(path.join(out, name), 'utf8')] as const)
		.filter(([, code]) => /INDOORS_DEV_SERVER|localhost|\bws:|__DEVELOPMENT__/u.test(code))
		.map(([name]) => name);
	expect(loose).toEqual([]);
});

/** The one policy of a built page, as its first element says it. */
function policyOf(name: string): string {
	const html = readFileSync(path.join(out, 'renderer', name), 'utf8');
	const policies = [...html.matchAll(/<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/gu)];
	expect(policies).toHaveLength(1);
	expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
	return policies[0]?.[1] ?? '';
}
