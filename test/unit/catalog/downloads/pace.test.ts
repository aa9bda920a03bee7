import { describe, expect, it } from 'vitest';
import { Pace } from '../../../../src-main/catalog/downloads/pace.ts';

function paced() {
	let now = 0;
	const pace = new Pace(() => now);
	let bytes = 0;
	pace.begin(0);
	return {
		pace,
		/** Receives for so many seconds at so many bytes a second, a piece every so many milliseconds. */
		receive(seconds: number, bytesPerSecond: number, every = 250) {
			for (const end = now + seconds * 1000; now < end;) {
				now += every;
				bytes += (bytesPerSecond * every) / 1000;
				pace.received(bytes);
			}
		},
		wait: (seconds: number) => (now += seconds * 1000),
	};
}

describe('the pace of a download', () => {
	it('is that of the last seconds', () => {
		const { pace, receive } = paced();
		receive(20, 1_000_000);
		expect(pace.bytesPerSecond).toBeCloseTo(1_000_000, -4);
		receive(20, 10_000);
		expect(pace.bytesPerSecond).toBeCloseTo(10_000, -2);
	});

	it('knows since when nothing came, whatever came before', () => {
		const { pace, receive, wait } = paced();
		receive(5, 1000);
		wait(40);
		expect(pace.silentFor).toBe(40_000);
		receive(1, 1000);
		expect(pace.silentFor).toBe(0);
	});

	it.each([70, 250, 290, 700, 9000])('is too slow right when a piece came, every %i ms', (every) => {
		const { pace, receive } = paced();
		receive(130, 500, every);
		expect(pace.isTooSlow).toBe(true);
	});

	it('is too slow below a kilobyte a second for two minutes, no sooner', () => {
		const trickle = paced();
		trickle.receive(119, 500);
		expect(trickle.pace.isTooSlow).toBe(false);
		trickle.receive(3, 500);
		expect(trickle.pace.isTooSlow).toBe(true);
		const slow = paced();
		slow.receive(300, 2000);
		expect(slow.pace.isTooSlow).toBe(false);
		const silent = paced();
		silent.receive(1, 1_000_000);
		silent.wait(60);
		expect(silent.pace.isTooSlow).toBe(false);
		silent.wait(61);
		expect(silent.pace.isTooSlow).toBe(true);
	});
});
