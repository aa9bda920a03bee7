import type { SettingsTable } from '../db/settings.ts';

/** Where the window stood when it was closed. */
export function windowBounds(
	settings: SettingsTable,
	onStorageProblem: (error: unknown) => void,
): { get: () => unknown; set: (bounds: unknown) => void } {
	return {
		get: () => settings.get('window'),
		set: (bounds) => {
			// The window closes even where its place cannot be stored.
			try {
				settings.set('window', bounds);
			} catch (error) {
				onStorageProblem(error);
			}
		},
	};
}
