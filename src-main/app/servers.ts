import { hub, hubOrMirror } from '../catalog/downloads/hub.ts';
import type { AgreementsTable } from '../db/agreements.ts';
import type { SettingsService } from './settings-service.ts';

/** Servers that models and languages for scans come from, and whether files may be fetched from them. */
export class Servers {
	/** Known to everybody: a person who agrees to one in the window is not asked once more outside of it. */
	readonly public: readonly string[];
	readonly #languageHub: URL;
	readonly #settings: SettingsService;
	readonly #agreements: AgreementsTable;

	constructor(languageHub: URL, settings: SettingsService, agreements: AgreementsTable) {
		this.public = [hub.host, languageHub.host];
		this.#languageHub = languageHub;
		this.#settings = settings;
		this.#agreements = agreements;
	}

	/** The one for languages, or the mirror that replaces every server. */
	get languages(): URL {
		return hubOrMirror(this.#settings.current.mirror, this.#languageHub);
	}

	/** A person agreed to it, or the administrator named it. */
	readonly agreedTo = (host: string): boolean =>
		(this.#settings.fixed.has('mirror') && host === this.#models.host) ||
		this.#agreements.hosts().includes(host);

	/** Where requests may go to now. */
	get origins(): string[] {
		return [this.#models, this.languages].filter((url) => this.#mayBeAsked(url)).map(({ origin }) => origin);
	}

	/** To a public server nothing goes in the clear, a person's token least of all. */
	#mayBeAsked({ host, protocol }: URL): boolean {
		return this.agreedTo(host) && (protocol === 'https:' || !this.public.includes(host));
	}

	get #models(): URL {
		return hubOrMirror(this.#settings.current.mirror);
	}
}
