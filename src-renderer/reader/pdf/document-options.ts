import type { PdfAssets } from '../reading.ts';

/** How pdf.js opens untrusted files: nothing is evaluated, no fonts of the page or the system are used. */
export function documentOptions(assets: PdfAssets) {
	return {
		isEvalSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		enableXfa: false,
		stopAtErrors: false,
		verbosity: 0,
		cMapUrl: assets.cMaps,
		cMapPacked: true,
		standardFontDataUrl: assets.standardFonts,
		wasmUrl: assets.wasm,
		iccUrl: assets.colourProfiles,
	};
}
