import type { Acceptance } from '../../contract/models.ts';

/** Accepted licences as comma-separated values (RFC 4180), times in UTC. */
export function acceptancesText(acceptances: readonly Acceptance[]): string {
	const rows = acceptances.map(({ licence, name, version, how, modelId, at }) => [
		new Date(at).toISOString(),
		licence,
		name,
		version,
		how,
		modelId,
	]);
	const head = ['accepted at', 'licence', 'name', 'version', 'text', 'model'];
	return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** Spreadsheets take a leading sign for a formula. */
function cell(text: string): string {
	const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
