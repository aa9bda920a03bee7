/**
 * `npm test`: sets up what is missing, then runs every check, going on after a failure, and ends with one line
 * `N passed, N failed`. `-- --long` runs only what takes too long for every time.
 */
import { mkdirSync } from 'node:fs';
import { longRunners, runners } from './checks/runners.mjs';
import { runAll } from './checks/run-all.mjs';
import { longStaticChecks, staticChecks } from './checks/static-checks.mjs';
import { logs } from './checks/logged.mjs';
import { setUp } from './setup/setup.mjs';

const long = process.argv.includes('--long');
await setUp({ for: 'test' });
mkdirSync(logs, { recursive: true });

const results = long
	? await runAll([...longStaticChecks(), ...longRunners()], 1)
	: [...(await runAll(staticChecks(), 2)), ...(await runAll(runners(), 1))];

if (results.length === 0) console.log('There are no long checks.');
const sum = (what) => results.reduce((total, result) => total + result[what], 0);
for (const { name, failed } of results) if (failed > 0) console.log(`✗ ${name}: ${failed} failed`);
if (results.length > 0) console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
