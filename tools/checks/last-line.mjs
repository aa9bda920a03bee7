/** How a run of checks ends: what failed, and one line that counts all of them together. */

/** What is said of the time that all checks took together; nothing where they took no longer than usual. */
export function slowLines(seconds) {
	if (seconds <= usualMinutes * 60) return [];
	return [
		`⚠ This took more than ${usualMinutes} minutes, which are enough for two processors: something else kept the computer busy, or a check has become slow.`,
	];
}

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

/** Two processors with nothing else to do need less; more of them need less still. */
const usualMinutes = 12;
