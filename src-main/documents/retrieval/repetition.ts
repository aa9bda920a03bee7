/**
 * Whether a passage says the same as another one: nearly the same words, and the same figures. Two letters of one form
 * differ in little but what matters, so that figures count for themselves.
 */
export function isRepetition(one: string, other: string): boolean {
	const [a, b] = [new Set(one.split(' ')), new Set(other.split(' '))];
	const shared = [...a].filter((word) => b.has(word)).length;
	if (shared < (a.size + b.size - shared) * mostlySame) return false;
	const figures = (words: ReadonlySet<string>): string =>
		[...words]
			.filter((word) => /\d/u.test(word))
			.sort()
			.join(' ');
	return figures(a) === figures(b);
}

const mostlySame = 0.85;
