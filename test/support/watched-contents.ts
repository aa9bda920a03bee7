import type { ElectronApplication } from '@playwright/test';

/** What every page of the program that is made from now on tries to do, as main sees it. */
export async function watchContents(app: ElectronApplication): Promise<() => Promise<string[]>> {
	await app.evaluate(({ app: program, session }) => {
		const tried: string[] = [];
		Object.assign(globalThis, { triedByContents: tried });
		const isOurs = (url: string): boolean => /^(?:app:\/\/indoors\/|blob:app:|data:|about:blank)/u.test(url);
		// The policy judges styles and the base of a page that is only parsed, and says so.
		const isInert = (message: string): boolean =>
			/^Refused to (?:apply inline style|set the document's base URI)/u.test(message);
		program.on('web-contents-created', (_, contents) => {
			contents.on('console-message', (...[, , message]) => {
				if (!isInert(message)) tried.push(`said: ${message}`);
			});
			contents.on('did-start-navigation', ({ url }) => {
				if (!isOurs(url)) tried.push(`went to ${url}`);
			});
			contents.on('did-create-window', () => tried.push('opened a window'));
			contents.on('did-attach-webview', () => tried.push('attached a webview'));
		});
		// Each of them was refused, by whatever it was.
		for (const name of ['window', 'reader'])
			session.fromPartition(name).webRequest.onErrorOccurred(({ url }) => {
				if (!isOurs(url)) tried.push(`asked for ${url}`);
			});
	});
	return () =>
		app.evaluate(() => [...(globalThis as unknown as { triedByContents: string[] }).triedByContents]);
}
