/** Runs `work` once what has changed is on screen: a frame is on its way when the next one is asked for. */
export function afterFrame(work: () => void): void {
	requestAnimationFrame(() => requestAnimationFrame(() => void setTimeout(work)));
}
