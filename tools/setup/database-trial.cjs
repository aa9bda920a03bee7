/** Tries a compiled better-sqlite3 in whatever runs this: full text, functions, blobs, errors, and being left to the garbage collector. */
const { strictEqual, throws } = require('node:assert');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { Worker, isMainThread } = require('node:worker_threads');

const [sources, nativeBinding] = process.argv.slice(2);
const Database = require(sources);

const database = new Database(':memory:', { nativeBinding });
database.exec("CREATE VIRTUAL TABLE page USING fts5(text, tokenize = 'trigram')");
const insert = database.prepare('INSERT INTO page VALUES (?)');
database.transaction((count) => {
	for (let index = 0; index < count; index++) insert.run(`Überweisung ${index}`);
})(1000);
strictEqual(database.prepare('SELECT count(*) FROM page WHERE page MATCH ?').pluck().get('weisung'), 1000);
database.function('append', (a, b) => a + b);
strictEqual(database.prepare('SELECT append(?, ?)').pluck().get('ä', '☃'), 'ä☃');
strictEqual(database.prepare('SELECT ?').pluck().get(Buffer.from('é')).toString(), 'é');
throws(() => database.prepare('SELECT * FROM nothing'), { code: 'SQLITE_ERROR' });
database.aggregate('sum_of', { start: 0, step: (total, next) => total + next });
strictEqual(database.prepare('SELECT sum_of(rowid) FROM page').pluck().get(), 500_500);
database.close();

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
for (let round = 0; round < 20; round++) {
	const dropped = new Database(':memory:', { nativeBinding });
	for (let index = 0; index < 20; index++) dropped.prepare(`SELECT ${index} AS name`).get();
	dropped.prepare('SELECT 1 UNION SELECT 2').iterate().next();
	if (round % 5 === 0) collectGarbage();
}

if (isMainThread) {
	globalThis.leftOpen = new Database(':memory:', { nativeBinding }).prepare('SELECT 1');
	new Worker(__filename, { argv: [sources, nativeBinding] });
}
