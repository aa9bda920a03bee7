import type {
	Acceptance,
	BinnedModel,
	Candidate,
	CatalogItem,
	CatalogView,
	Download,
	ImportAnswer,
	Model,
	Refusal,
} from '../../../src-main/contract/models.ts';
import type { ErrorCode } from '../../../src-main/contract/errors.ts';
import type { ModelId, Settings } from '../../../src-main/contract/entities.ts';
import { sampleView } from './sample-catalog.ts';
import { Topic } from './topic.ts';

/** A file that somebody brings, and what happens when it is taken: the answers one after the other. */
export interface FakeCandidate {
	candidate: Candidate;
	outcome: (ImportAnswer | { fails: ErrorCode })[];
}

/** What the fake knows of models beyond those that are installed. */
export class ModelWorld {
	view: CatalogView = sampleView;
	downloads: Download[] = [];
	binned: BinnedModel[] = [];
	/** The models in the bin, as they were. */
	readonly removed = new Map<ModelId, Model>();
	acceptances: Acceptance[] = [];
	readonly agreedHosts = new Set<string>();
	readonly tokens = new Map<string, string>();
	/** Where a token is kept here. */
	keeping: 'keyring' | 'session' = 'keyring';
	/** By the id of the candidate; what a choice, a look and a search find. */
	readonly candidates = new Map<string, FakeCandidate>();
	/** False: files are damaged when they are checked. */
	filesAreIntact = true;
	/** How a model that was set aside fails when it is tried out again. */
	failsAgain: ErrorCode | null = null;

	readonly modelsTopic = new Topic<Model[]>();
	readonly catalogTopic = new Topic<CatalogView>();
	readonly downloadsTopic = new Topic<Download[]>();
	readonly binTopic = new Topic<BinnedModel[]>();

	/** The view as the policy leaves it. */
	viewUnder(settings: Settings, installed: readonly Model[]): CatalogView {
		const ids = new Set(installed.map((model) => model.id));
		const accepted = new Set(this.acceptances.map((acceptance) => acceptance.licence));
		const items = this.view.items.map((item): CatalogItem => ({
			...item,
			installed: ids.has(item.id),
			refusal: item.refusal ?? refusalUnder(settings, item),
			acceptance: item.acceptance === 'not-needed' || !accepted.has(item.licence) ? item.acceptance : 'given',
		}));
		const allowed = new Set(items.flatMap((item) => (item.refusal === null ? [item.id] : [])));
		return { ...this.view, items, suggestions: this.view.suggestions.filter(({ id }) => allowed.has(id)) };
	}

	setDownloads(downloads: Download[]): void {
		this.downloads = downloads;
		this.downloadsTopic.publish(downloads);
	}

	changeDownload(id: ModelId, change: Partial<Download>): void {
		this.setDownloads(this.downloads.map((one) => (one.id === id ? { ...one, ...change } : one)));
	}
}

function refusalUnder({ policy, allowedLicences }: Settings, item: CatalogItem): Refusal | null {
	const isOpen = item.openness === 'open-source' || (policy === 'open' && item.openness === 'open-weights');
	if (policy !== 'all' && !isOpen) return { kind: 'policy', policy, fixed: false };
	if (allowedLicences.length > 0 && !allowedLicences.includes(item.licence))
		return { kind: 'licence', licence: item.licence, fixed: false };
	return null;
}
