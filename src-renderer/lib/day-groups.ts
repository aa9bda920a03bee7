export type DayGroup =
	| { kind: 'pinned' }
	| { kind: 'today' }
	| { kind: 'yesterday' }
	| { kind: 'last-week' }
	| { kind: 'month'; start: number };

/** The group of a conversation in the list, by the calendar of this computer. */
export function dayGroup(item: { pinned: boolean; updatedAt: number }, now: number): DayGroup {
	if (item.pinned) return { kind: 'pinned' };
	const today = startOfDay(now, 0);
	if (item.updatedAt >= today) return { kind: 'today' };
	if (item.updatedAt >= startOfDay(now, -1)) return { kind: 'yesterday' };
	if (item.updatedAt >= startOfDay(now, -7)) return { kind: 'last-week' };
	const date = new Date(item.updatedAt);
	return { kind: 'month', start: new Date(date.getFullYear(), date.getMonth(), 1).getTime() };
}

export function dayGroupKey(group: DayGroup): string {
	return group.kind === 'month' ? `month-${group.start}` : group.kind;
}

function startOfDay(now: number, days: number): number {
	const date = new Date(now);
	return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}
