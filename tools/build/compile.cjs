// Run by Electron itself while the program is built: V8's code for a file, made after the file has run, so that what
// runs while it is loaded is in it. The wrapper is that of src-main/shell/load-compiled.ts. V8 compares its own version,
// its flags and the length of the source only, so that every build makes it anew.
const { app } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const file = process.argv.at(-1);
const script = new Script(Module.wrap(readFileSync(file, 'utf8')), { filename: file });
const own = { exports: {} };
script.runInThisContext()(own.exports, Module.createRequire(file), own, file, path.dirname(file));
writeFileSync(`${file}.compiled`, script.createCachedData());
app.exit(0);
