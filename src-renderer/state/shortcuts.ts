import type { Program } from './program.svelte.ts';

/** The shortcuts that work everywhere in the window. */
export function takeShortcut(program: Program, event: KeyboardEvent): void {
	if (event.defaultPrevented) return;
	const { navigation } = program;
	const isMac = program.info?.platform === 'darwin';
	const isMain = (isMac ? event.metaKey : event.ctrlKey) && !event.altKey;
	const deeds: Record<string, () => void> = {
		n: () => navigation.go({ kind: 'new', kept: true }),
		k: () => (navigation.dialog = 'search'),
		o: () => void program.ask('documents.choose', undefined),
		'/': () => (navigation.dialog = 'shortcuts'),
	};
	const isSheet = event.key === '?' && !isMain && !event.altKey && !isTyping(event.target);
	const deed = isMain ? deeds[event.key.toLowerCase()] : isSheet ? deeds['/'] : undefined;
	if (deed === undefined) return;
	event.preventDefault();
	deed();
}

function isTyping(target: EventTarget | null): boolean {
	return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
