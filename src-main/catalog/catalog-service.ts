import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Broadcast } from '../base/broadcast.ts';
import type { Licence } from '../contract/catalog.ts';
import type { ModelId, Problem } from '../contract/entities.ts';
import { errorOf, KnownError } from '../contract/errors.ts';
import type { Acceptance, CatalogItem, CatalogView, DownloadAnswer, Refusal } from '../contract/models.ts';
import type { Passport } from '../contract/passport.ts';
import type { AgreementsTable } from '../db/agreements.ts';
import { filePage } from './downloads/hub.ts';
import { catalogItem, type ItemSurroundings } from './catalog-item.ts';
import type { ListedModel, Lists } from './lists.ts';
import { type Policy, refusalOf } from './policy.ts';
import { suggest } from './suggestions.ts';

export interface CatalogServiceOptions {
	readonly lists: Lists;
	readonly agreements: AgreementsTable;
	/** Folder with the texts of licences. */
	readonly licenceTexts: string;
	readonly policy: () => Policy;
	readonly surroundings: () => ItemSurroundings;
	/** ISO 639-1. */
	readonly language: () => string;
	/** Of an installed model's file: one that came from another computer is listed under another id. */
	readonly sha256Of: (id: ModelId) => string | undefined;
	readonly hasToken: (host: string) => boolean;
	/** The hub refused it without an account, whatever the list says. */
	readonly isGated: (id: ModelId) => boolean;
	readonly hubHost: () => string;
	readonly agreedTo: (host: string) => boolean;
	readonly now?: () => number;
}

/** Which models exist, how open each is, and whether it may and can be used here. */
export class CatalogService {
	readonly #options: CatalogServiceOptions;
	readonly #changes = new Broadcast<CatalogView>();
	#lists: Lists;

	constructor(options: CatalogServiceOptions) {
		this.#options = options;
		this.#lists = options.lists;
	}

	get lists(): Lists {
		return this.#lists;
	}

	/** A list of the organisation arrived, or was changed. */
	replaceLists(lists: Lists): void {
		this.#lists = lists;
		this.changed();
	}

	view(): CatalogView {
		const surroundings = this.#options.surroundings();
		const accepted = this.#accepted();
		const items = [...this.#lists.models.values()].map((model) => this.#item(model, surroundings, accepted));
		return {
			computer: surroundings.computer,
			items,
			suggestions: suggest(items, this.#options.language()),
			faults: [...this.#lists.faults],
		};
	}

	watch(signal: AbortSignal): AsyncIterable<CatalogView> {
		return this.#changes.watch(signal, this.view());
	}

	changed(): void {
		if (this.#changes.hasWatchers) this.#changes.send(this.view());
	}

	/** Errors: `not-found`. */
	need(id: ModelId): ListedModel {
		const model = this.#lists.find(id, this.#options.sha256Of(id) ?? '');
		if (model === undefined) throw new KnownError('not-found');
		return model;
	}

	passport(id: ModelId): Passport {
		return this.need(id).passport;
	}

	/** Null as model: a file that no list knows. */
	refusal(model: ListedModel | null, sha256s: readonly string[]): Refusal | null {
		const reason = sha256s.map((sha256) => this.#lists.recalled.get(sha256)).find((one) => one !== undefined);
		if (reason !== undefined) return { kind: 'recalled', reason };
		// What a file says of itself must not open what the rules close.
		const vouchedFor = model?.list?.kind === 'package' ? null : model;
		return refusalOf(vouchedFor?.passport ?? null, this.#options.policy());
	}

	/** Why an installed model may not be loaded. */
	refused(model: ListedModel | null, sha256s: readonly string[]): Problem | null {
		const refusal = this.refusal(model, sha256s);
		if (refusal !== null) return problemOf(refusal);
		const licence = model === null ? undefined : this.#unaccepted(model);
		return licence === undefined
			? null
			: { code: 'model-licence-not-accepted', details: { licence: licence.id } };
	}

	/** The first licence that a person still has to accept before this model may be used. */
	needsAcceptance(id: ModelId): string | undefined {
		return this.#unaccepted(this.need(id))?.id;
	}

	/** What has to be agreed before it can be fetched. Errors: `download-not-offered`, `model-refused-…`, `model-recalled`. */
	beforeDownload(id: ModelId): DownloadAnswer {
		const model = this.need(id);
		const { entry } = model;
		const hashes = entry.files.map(({ sha256 }) => sha256);
		const isOffered = !hashes.includes(undefined) && model.list?.kind !== 'package';
		if (!isOffered) throw new KnownError('download-not-offered');
		const refusal = this.refusal(model, hashes as string[]);
		if (refusal !== null) throw errorOf(problemOf(refusal));
		// Somebody read the words of a licence that are not here for the file that he brought, and for no other.
		const licence = wordless(model) ?? this.#unaccepted(model);
		if (licence !== undefined) return { kind: 'licence', licence: licence.id };
		const host = this.#options.hubHost();
		if (!this.#options.agreedTo(host)) return { kind: 'connection', host };
		if ((entry.gated || this.#options.isGated(id)) && !this.#options.hasToken(host)) {
			return { kind: 'token', host, page: entry.files[0] === undefined ? '' : filePage(entry.files[0]) };
		}
		return { kind: 'queued' };
	}

	/** Null where its words did not come with the program. */
	async licenceText(id: string): Promise<{ text: string; version: string } | null> {
		const licence = this.#lists.licences.get(id);
		if (licence?.text === undefined) return null;
		const file = path.join(this.#options.licenceTexts, path.basename(licence.text.file));
		try {
			return { text: await readFile(file, 'utf8'), version: licence.text.version };
		} catch {
			return null;
		}
	}

	/** Errors: `not-found`; `model-licence-not-accepted` where its text is not here and nobody confirmed having read it. */
	async accept(id: string, modelId: ModelId, how: Acceptance['how']): Promise<void> {
		const licence = this.#lists.licences.get(id);
		if (licence === undefined) throw new KnownError('not-found');
		const text = await this.licenceText(id);
		if (how === 'shown' && text === null) throw new KnownError('model-licence-not-accepted', { licence: id });
		const at = (this.#options.now ?? Date.now)();
		this.#options.agreements.accept({
			licence: licence.id,
			version: versionOf(licence),
			name: licence.name,
			how,
			modelId,
			at,
		});
		this.changed();
	}

	acceptances(): Acceptance[] {
		return this.#options.agreements.acceptances();
	}

	#item(model: ListedModel, surroundings: ItemSurroundings, accepted: ReadonlySet<string>): CatalogItem {
		const hashes = model.entry.files.flatMap(({ sha256 }) => sha256 ?? []);
		const isHere = surroundings.installed.has(model.entry.id);
		const acceptance = this.#acceptance(model, accepted, isHere);
		return catalogItem(model, surroundings, this.refusal(model, hashes), acceptance);
	}

	#acceptance(model: ListedModel, accepted: ReadonlySet<string>, isHere: boolean): CatalogItem['acceptance'] {
		const { licences } = model.passport.terms;
		if (!licences.some(({ mustAccept }) => mustAccept)) return 'not-needed';
		if (!isHere && wordless(model) !== undefined) return 'text-missing';
		const missing = this.#unaccepted(model, accepted);
		if (missing === undefined) return 'given';
		return missing.text === undefined ? 'text-missing' : 'needed';
	}

	/** Licences with their versions. */
	#accepted(): ReadonlySet<string> {
		return new Set(this.acceptances().map(({ licence, version }) => `${licence} ${version}`));
	}

	#unaccepted({ passport }: ListedModel, accepted = this.#accepted()): Licence | undefined {
		return passport.terms.licences.find(
			(licence) => licence.mustAccept && !accepted.has(`${licence.id} ${versionOf(licence)}`),
		);
	}
}

/** A refusal as a failure of the contract. */
export function problemOf(refusal: Refusal): Problem {
	switch (refusal.kind) {
		case 'policy':
			return { code: 'model-refused-policy', details: { policy: refusal.policy, fixed: refusal.fixed } };
		case 'licence':
			return { code: 'model-refused-licence', details: { licence: refusal.licence, fixed: refusal.fixed } };
		case 'recalled':
			return { code: 'model-recalled', details: { en: refusal.reason.en, de: refusal.reason.de } };
	}
}

/** A licence that must be accepted and whose words did not come with the program. */
function wordless({ passport }: ListedModel): Licence | undefined {
	return passport.terms.licences.find(({ mustAccept, text }) => mustAccept && text === undefined);
}

const versionOf = (licence: Licence): string => licence.text?.version ?? '';
