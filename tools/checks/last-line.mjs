/** How a run of checks ends: what failed, and one line that counts all of them together. */

/** @param {readonly { name: string, passed: number, failed: number }[]} results */
export function lastLines(results) {
	const sum = (what) => results.reduce((total, result) => total + result[what], 0);
	const broken = results.filter(({ failed }) => failed > 0);
	return {
		lines: [
			...broken.map(({ name, failed }) => `✗ ${name}: ${failed} failed`),
			...(results.length > 0 ? ['', `${sum('passed')} passed, ${sum('failed')} failed`] : []),
		],
		exitCode: broken.length > 0 ? 1 : 0,
	};
}
