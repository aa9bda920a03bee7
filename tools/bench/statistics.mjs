/** Small statistics over repeated measurements. */
export const median = (values) => quantile(values, 0.5);

export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** One line of the result: `better` says in which direction the goal lies. */
export function figure(name, value, unit, goal, better) {
	return {
		name,
		value: round(value),
		unit,
		goal,
		better,
		met: better === 'lower' ? value <= goal : value >= goal,
	};
}

/** A line of the result for what this computer lacks something for. */
export const notMeasured = (name, because) => ({ name, because });

function round(value) {
	return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
