/** Which licences may be in what is handed out. */

/** Whether one of the alternatives of a licence expression ("MIT OR GPL-3.0", "MIT AND Zlib") is wholly allowed. */
export function isAllowed(expression) {
	const alternatives = expression.replaceAll(/[()]/gu, '').split(/\s+OR\s+/u);
	return alternatives.some((one) => one.split(/\s+AND\s+/u).every((id) => allowed.has(id.trim())));
}

const allowed = new Set([
	'MIT',
	'MIT-0',
	'ISC',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'Zlib',
	'libpng-2.0',
	'libtiff',
	'IJG',
	'OFL-1.1',
	'CC0-1.0',
	// Of data only: its authors want to be named, as the list of licences does.
	'CC-BY-4.0',
	'Unlicense',
	'blessing',
]);
