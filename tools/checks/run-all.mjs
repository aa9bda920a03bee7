/** Runs checks, a few side by side, and tells of each when it is over. */
import { clip } from './logged.mjs';

/**
 * @param {{ name: string, run(): Promise<{ passed: number, failed: number, output: string, shown?: boolean }> }[]} checks
 *   shown: the output has been on the screen already
 * @returns {Promise<{ name: string, passed: number, failed: number }[]>}
 */
export async function runAll(checks, atOnce) {
	const waiting = [...checks];
	const results = [];
	const worker = async () => {
		for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runOne(check));
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return results;
}

async function runOne({ name, run }) {
	const started = performance.now();
	const { passed, failed, output, shown } = await run().catch(broken);
	const counts = passed + failed === 1 ? '' : `  ${passed} passed, ${failed} failed,`;
	console.log(
		`${failed > 0 ? '✗' : '✓'} ${name} ${counts} ${((performance.now() - started) / 1000).toFixed(1)} s`,
	);
	if (failed > 0 && !shown) console.log(`${clip(output)}\n`);
	return { name, passed, failed };
}

const broken = (error) => ({ passed: 0, failed: 1, output: error.stack ?? String(error) });
