/**
 * `node tools/licences.mjs`: name, version, licence and its text of everything that is handed out with the program, as
 * data and as one readable file in resources/licences. Fails on a licence that is not on the list of allowed ones.
 */
import { buildAll } from './build.mjs';
import { writeLicences } from './dist/licences/write-licences.mjs';

await buildAll();
await writeLicences();
