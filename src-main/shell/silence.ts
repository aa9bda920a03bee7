import { app, type Session } from 'electron';
import { isDevelopment, pageOrigin } from './development.ts';

/** Before the program is ready: Chromium's own calls home are turned off. */
export function silenceChromium(): void {
	for (const name of [
		'disable-background-networking',
		'disable-component-update',
		'disable-domain-reliability',
		'disable-sync',
		'disable-breakpad',
		'no-pings',
		'no-first-run',
	]) {
		app.commandLine.appendSwitch(name);
	}
	app.commandLine.appendSwitch(
		'disable-features',
		'OptimizationHints,MediaRouter,Translate,CertificateTransparencyComponentUpdater',
	);
}

/** On every session before its first window: no request leaves, no dictionary is fetched, nothing is permitted. */
export function closeSession(session: Session): void {
	session.setSpellCheckerLanguages([]);
	session.webRequest.onBeforeRequest((details, answer) => {
		answer({ cancel: !allowed.some((scheme) => details.url.startsWith(scheme)) });
	});
	session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
	session.setPermissionCheckHandler(() => false);
	session.setDevicePermissionHandler(() => false);
	session.on('will-download', (event) => event.preventDefault());
}

const allowed = [
	'app://indoors/',
	'blob:app://indoors/',
	'data:',
	'devtools://',
	...(isDevelopment ? [pageOrigin, pageOrigin.replace('http', 'ws')] : []),
];
