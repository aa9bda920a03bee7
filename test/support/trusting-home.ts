import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** A home folder whose owner trusts the certificate of these tests, as Chromium asks on Linux. */
export function trustingHome(folder: string): string {
	const home = path.join(folder, 'home');
	const database = path.join(home, '.pki', 'nssdb');
	mkdirSync(database, { recursive: true });
	cpSync(path.join(import.meta.dirname, 'files', 'tls', 'trusted'), database, { recursive: true });
	return home;
}
