import type { Download } from '../../src-main/contract/models.ts';
import type { Language } from './language.svelte.ts';

type Facts = Pick<Download, 'state' | 'receivedBytes' | 'totalBytes'>;

/** What a download is doing, in one honest line. `clock`: read only where the time matters. */
export function downloadLine(
	language: Language,
	{ state, receivedBytes, totalBytes }: Facts,
	clock: { readonly now: number },
): string {
	const t = language.messages.downloads;
	const received = language.bytes(receivedBytes);
	const amount = totalBytes === null ? received : t.of(received, language.bytes(totalBytes));
	const after = (sentence: string): string => (receivedBytes > 0 ? `${amount}. ${sentence}` : sentence);
	switch (state.kind) {
		case 'waiting':
			return after(t.waiting);
		case 'connecting':
			return after(t.connecting);
		case 'receiving':
			return [
				amount,
				t.speed(language.bytes(state.bytesPerSecond)),
				...(state.secondsLeft === null ? [] : [t.left(state.secondsLeft)]),
			].join(', ');
		case 'stalled':
			return after(t.stalled(state.seconds));
		case 'retrying':
			return after(t.retrying(Math.max(0, (state.at - clock.now) / 1000)));
		case 'checking':
			return t.checking(state.fraction);
		case 'paused':
			return after(t.paused);
		case 'failed':
			return receivedBytes > 0 ? amount : '';
	}
}

/** How much of it is here, or of the check is done; null while unknown. */
export function downloadFraction({ state, receivedBytes, totalBytes }: Facts): number | null {
	if (state.kind === 'checking') return state.fraction;
	return totalBytes === null || totalBytes === 0 ? null : receivedBytes / totalBytes;
}
