import { protocol, type Session } from 'electron';
import path from 'node:path';

/** Before the program is ready: `app://` behaves like a web origin. */
export function registerAppScheme(): void {
	protocol.registerSchemesAsPrivileged([
		{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
	]);
}

/** A file outside of the folder that is served under a path. */
export type Further = (path: string) => string | undefined;

/**
 * Serves the built pages of one folder to one session, and nothing outside of it but what `further` names for a path
 * of an address; `onAsked` hears every path. By the older way of Electron: the newer one loads Node's fetch, which is
 * felt at every start.
 */
export function serveApp(
	session: Session,
	folder: string,
	{ further, onAsked }: { further?: Further; onAsked?: (path: string) => void },
): void {
	session.protocol.registerFileProtocol('app', ({ method, url }, answer) => {
		const pathname = method === 'GET' ? pathOf(url) : undefined;
		const file = pathname === undefined ? '' : path.join(folder, path.normalize(pathname));
		if (pathname === undefined || !file.startsWith(folder + path.sep)) answer({ error: fileNotFound });
		else {
			onAsked?.(pathname);
			answer({
				path: further?.(pathname) ?? file,
				mimeType: types[path.extname(file)] ?? 'application/octet-stream',
				headers,
			});
		}
	});
}

/** Of an address of ours, decoded; undefined for every other, and for what would end early as the name of a file. */
function pathOf(address: string): string | undefined {
	try {
		const { host, pathname } = new URL(address);
		const path = decodeURIComponent(pathname);
		return host === 'indoors' && !path.includes('\0') ? path : undefined;
	} catch {
		return undefined;
	}
}

/** A number of Chromium's `net_error_list.h`. */
const fileNotFound = -6;

/** The page brings a policy of its own; that it may not be framed can only be said here. */
const headers = { 'x-content-type-options': 'nosniff', 'content-security-policy': "frame-ancestors 'none'" };

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.woff2': 'font/woff2',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.wasm': 'application/wasm',
	'.json': 'application/json',
};
