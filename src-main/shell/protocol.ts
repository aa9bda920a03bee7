import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Before the program is ready: `app://` behaves like a web origin. */
export function registerAppScheme(): void {
	protocol.registerSchemesAsPrivileged([
		{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
	]);
}

/**
 * Serves the built pages of one folder to one session, and nothing outside of it but what `further` names for a path
 * of an address.
 */
export function serveApp(
	session: Session,
	folder: string,
	further: (path: string) => string | undefined = () => undefined,
): void {
	session.protocol.handle('app', async (request) => {
		const url = new URL(request.url);
		const file = path.join(folder, path.normalize(decodeURIComponent(url.pathname)));
		if (url.host !== 'indoors' || request.method !== 'GET' || !file.startsWith(folder + path.sep))
			return refused();
		try {
			const bytes = await readFile(further(url.pathname) ?? file);
			const type = types[path.extname(file)] ?? 'application/octet-stream';
			return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-type': type } });
		} catch {
			return refused();
		}
	});
}

const refused = (): Response => new Response(null, { status: 404 });

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
