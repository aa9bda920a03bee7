/**
 * `npm test`: sets up what is missing, then runs every check, going on after a failure, and ends with one line
 * `N passed, N failed`. `-- --long` runs only what takes too long for every time.
 */
import { mkdirSync } from 'node:fs';
import { lastLines, slowLines } from './checks/last-line.mjs';
import { longRunners, longScripts, runners } from './checks/runners.mjs';
import { runAll } from './checks/run-all.mjs';
import { staticChecks } from './checks/static-checks.mjs';
import { logs } from './checks/logged.mjs';
import { setUp } from './setup/setup.mjs';

const long = process.argv.includes('--long');
await setUp({ for: 'test' });
mkdirSync(logs, { recursive: true });
const ready = performance.now();

const results = long
	? [...(await runAll(longScripts(), 2)), ...(await runAll(longRunners(), 1))]
	: [...(await runAll(staticChecks(), 2)), ...(await runAll(runners(), 1))];

if (results.length === 0) console.log('There are no long checks.');
const { lines, exitCode } = lastLines(results);
const ended = performance.now();
console.log(`\n${Math.round(ended / 1000)} s in all`);
// The long checks take as long as they take, and what is fetched the first time as long as the network does.
for (const line of long ? [] : slowLines((ended - ready) / 1000)) console.log(line);
for (const line of lines) console.log(line);
process.exit(exitCode);
