import type { Passport } from '../contract/passport.ts';
import type { Refusal } from '../contract/models.ts';
import type { Settings } from '../contract/entities.ts';

export interface Policy extends Pick<Settings, 'policy' | 'allowedLicences'> {
	/** Settings that the administrator decided. */
	readonly fixed: ReadonlySet<string>;
}

/** Why a model may not be fetched, brought or loaded here; null: it may. `null` as passport: a file of unknown origin. */
export function refusalOf(
	passport: Pick<Passport, 'terms' | 'openness'> | null,
	policy: Policy,
): Refusal | null {
	const { policy: level, allowedLicences } = policy;
	if (level !== 'all') {
		const isAllowed =
			passport !== null &&
			(level === 'open' ? passport.terms.kind === 'open' : passport.openness === 'open-source');
		if (!isAllowed) return { kind: 'policy', policy: level, fixed: policy.fixed.has('policy') };
	}
	if (allowedLicences.length === 0) return null;
	const licences = passport?.terms.licences.map(({ id }) => id) ?? ['unknown'];
	const forbidden = licences.find((id) => !allowedLicences.includes(id));
	if (forbidden === undefined) return null;
	return { kind: 'licence', licence: forbidden, fixed: policy.fixed.has('allowedLicences') };
}
