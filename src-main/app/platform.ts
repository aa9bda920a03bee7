import type { OpenReader, ReaderLink } from '../documents/reader-link.ts';
import type { EngineLink, EngineReply, ForkEngine, TrialReply, TrialRequest } from '../engine/protocol.ts';
import type { Keyring } from '../base/keyring.ts';
import type { HttpAnswer, HttpTransport } from '../net/http.ts';

export { fromChromium } from '../net/chromium-errors.ts';
export type { HttpAnswer, HttpTransport, EngineLink, EngineReply, ReaderLink, TrialReply, TrialRequest };

/** What only the place that the program runs in can do. Electron brings one; tests bring one in plain Node. */
export interface Platform {
	readonly forkEngine: ForkEngine;
	readonly openReader: OpenReader;
	/** A document is likely to come: what opens next is there sooner. */
	readyReader(): void;
	/** Files beside its own that a reader may fetch, by the name that it asks for; undefined for everything else. */
	lendToReaders(find: (name: string) => string | undefined): void;
	readonly http: HttpTransport;
	readonly facts: {
		readonly version: string;
		readonly electron: string;
		readonly systemLanguage: string;
		/** All of the user's files. */
		readonly dataFolder: string;
		/** Decisions of an administrator for this computer. */
		readonly administratorFile: string;
		/** Model files named by whoever started the program. */
		readonly modelFiles: readonly string[];
		/** Folder with the files that come along: sample document, bundled model. */
		readonly resources: string;
	};
	/** A closed dialog gives an empty list or null. */
	chooseFiles(
		what:
			| 'documents'
			| 'models'
			| 'languages'
			| 'backup'
			| 'recipe'
			| 'assistant'
			| 'table'
			| 'form'
			| 'examples'
			| 'receipt',
	): Promise<string[]>;
	chooseFolder(): Promise<string | null>;
	chooseTarget(suggestedName: string): Promise<string | null>;
	confirmLink(host: string, url: string): Promise<boolean>;
	/** Whether models may be fetched from a server other than the usual hub; asked outside of the page. */
	confirmMirror(host: string): Promise<boolean>;
	openLink(url: string): Promise<void>;
	openFile(path: string): Promise<void>;
	showInFolder(path: string): void;
	copy(content: { text: string; html: string }): void;
	/** Whether the system knows of a network; true where it cannot tell. */
	isOnline(): boolean;
	/** Calls when the computer wakes up after sleep. */
	onWake(wake: () => void): void;
	/** While something long runs: no sleep. */
	keepAwake(on: boolean): void;
	/** Says that something is done, without content; nothing when the window is in front. */
	notifyFinished(what: 'summary' | 'answer' | 'download' | 'fields' | 'comparison'): void;
	/** On the dock or the task bar: 0 to 1, null for none. */
	showProgress(fraction: number | null): void;
	/** A page of HTML without scripts as PDF. */
	printPdf(html: string): Promise<Uint8Array>;
	/** The same to paper, by the system's dialog; false when that was closed. */
	printPage(html: string): Promise<boolean>;
	/** Goes on with a drag that began in the window: the file is what is dragged. */
	startDrag(file: string): void;
	readonly keyring: Keyring;
	/** Bytes of memory that a process of the program holds; undefined where that is not known. */
	memoryOf(pid: number): number | undefined;
	/** Settings that belong to the window itself: theme and language of menus and dialogs. */
	apply(settings: { theme: 'system' | 'light' | 'dark'; language: 'en' | 'de' }): void;
	/** After a restore: everything is opened anew. */
	restart(): void;
}
