import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import type { SetUpProject } from './set-up-project.ts';

const isRoot = process.getuid?.() === 0;
const ordinary = ['/usr/bin/setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all'];
const mapped = ['/usr/bin/unshare', '--map-root-user'];

/** Whether scripts can be run here by an account that may do little, and by one that may do everything. */
export const hasOrdinaryAccount = process.platform === 'linux' && (!isRoot || works(ordinary));
export const hasAdministrator = process.platform === 'linux' && (isRoot || works(mapped));

/** A command that runs a script as an account that may write nothing of the project. */
export function asOrdinaryAccount(project: SetUpProject): string[] {
	if (!isRoot) return [];
	// The Node of the tests may lie in a home that is closed to others.
	project.node = project.path('node_modules', 'node', 'bin', 'node');
	rmSync(project.node);
	copyFileSync(process.execPath, project.node);
	return ordinary;
}

/** A command that runs a script as root, were it only one in a namespace of its own. */
export const asAdministrator = (): string[] => (isRoot ? [] : mapped);

function works([program = '', ...args]: readonly string[]): boolean {
	return existsSync(program) && spawnSync(program, [...args, '/bin/true']).status === 0;
}
