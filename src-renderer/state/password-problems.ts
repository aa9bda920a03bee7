import type { Problem } from '../../src-main/contract/entities.ts';

/** A password may open it. */
export function needsPassword({ code, details }: Problem): boolean {
	return (
		(code === 'document-password-needed' && details?.['canBeOpened'] !== false) ||
		code === 'document-password-wrong'
	);
}
