/** Notes the moment at which somebody can first write, for the measurement of the start. */
export function markUsable(): void {
	if (performance.getEntriesByName(name).length > 0) return;
	requestAnimationFrame(() => performance.mark(name));
}

const name = 'indoors:usable';
