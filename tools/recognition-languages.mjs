/**
 * `node tools/recognition-languages.mjs`: writes resources/recognition-languages.json anew, from the npm packages whose
 * files a public mirror of npm serves. Fetches about 60 MB; run by hand, online, when a language is added here.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { command, npm, tail } from './setup/command.mjs';
import { root } from './setup/places.mjs';

/** As tesseract names them, and as BCP 47 does; the first two come along with the program. */
const languages = [
	['eng', 'en'],
	['deu', 'de'],
	['ara', 'ar'],
	['bul', 'bg'],
	['ces', 'cs'],
	['chi_sim', 'zh-Hans'],
	['dan', 'da'],
	['ell', 'el'],
	['fas', 'fa'],
	['fin', 'fi'],
	['fra', 'fr'],
	['heb', 'he'],
	['hrv', 'hr'],
	['hun', 'hu'],
	['ita', 'it'],
	['jpn', 'ja'],
	['kor', 'ko'],
	['nld', 'nl'],
	['nor', 'no'],
	['pol', 'pl'],
	['por', 'pt'],
	['ron', 'ro'],
	['slk', 'sk'],
	['spa', 'es'],
	['sqi', 'sq'],
	['srp', 'sr'],
	['swe', 'sv'],
	['tur', 'tr'],
	['ukr', 'uk'],
	['vie', 'vi'],
];
const bundled = ['eng', 'deu'];
const version = '1.0.0';
/** The most exact data, with whole numbers instead of fractions, which is what the program recognises with. */
const folder = '4.0.0_best_int';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'recognition-languages-'));
try {
	const list = {
		base: 'https://cdn.jsdelivr.net/',
		licence: 'Apache-2.0',
		source: 'https://github.com/tesseract-ocr/tessdata_best',
		languages: [],
	};
	for (const [code, tag] of languages) list.languages.push(await describe(code, tag));
	writeFileSync(
		path.join(root, 'resources', 'recognition-languages.json'),
		`${JSON.stringify(list, null, '\t')}\n`,
	);
} finally {
	rmSync(scratch, { recursive: true, force: true });
}

async function describe(code, tag) {
	const name = `@tesseract.js-data/${code}`;
	const file = `${folder}/${code}.traineddata.gz`;
	// npm checks what it fetched against the hash that the registry names.
	const packed = await npm(['pack', `${name}@${version}`, '--json', '--pack-destination', scratch], {
		cwd: scratch,
	});
	if (packed.code !== 0) throw new Error(`${name}: ${tail(packed.output)}`);
	const [{ filename }] = JSON.parse(packed.output.slice(packed.output.indexOf('[')));
	const unpacked = await command('tar', ['-xzf', filename, '-C', scratch, `package/${file}`], {
		cwd: scratch,
	});
	if (unpacked.code !== 0) throw new Error(`${name}: ${tail(unpacked.output)}`);
	const bytes = readFileSync(path.join(scratch, 'package', file));
	process.stderr.write(`${code} ${bytes.length}\n`);
	return {
		id: code,
		tag,
		comesAlong: bundled.includes(code),
		files: [{ path: `npm/${name}@${version}/${file}`, ...factsOf(bytes) }],
		unpacked: factsOf(gunzipSync(bytes)),
	};
}

function factsOf(bytes) {
	return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
