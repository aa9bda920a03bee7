import type { Client } from '../../src-main/contract/connect.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import type { CatalogItem, DownloadAnswer } from '../../src-main/contract/models.ts';

/** What a person is asked before a model is fetched. */
export type Question = { modelId: ModelId; name: string } & Exclude<DownloadAnswer, { kind: 'queued' }>;

/** Fetching models: asks what has to be agreed, one thing after the other, until it begins. */
export class Getting {
	question = $state.raw<Question | null>(null);
	/** True while an answer is on its way. */
	isBusy = $state(false);
	readonly #client: Client;
	readonly #tell: (error: unknown) => void;

	constructor(client: Client, tell: (error: unknown) => void) {
		this.#client = client;
		this.#tell = tell;
	}

	/** A licence comes before the connection, because it decides whether the model is wanted at all. */
	async begin(item: CatalogItem): Promise<void> {
		if (item.acceptance === 'needed' || item.acceptance === 'text-missing') {
			this.question = { modelId: item.id, name: item.name, kind: 'licence', licence: item.licence };
			return;
		}
		await this.#start(item.id, item.name);
	}

	async agreeConnection(question: Question & { kind: 'connection' }): Promise<void> {
		await this.#answer(question, () => this.#client.call('connections.agree', { host: question.host }));
	}

	async acceptLicence(question: Question & { kind: 'licence' }): Promise<void> {
		const { licence, modelId } = question;
		await this.#answer(question, () =>
			this.#client.call('catalog.acceptLicence', { licence, modelId, how: 'shown' }),
		);
	}

	/** Says where the token is kept; undefined when it could not be kept at all. */
	async giveToken(
		question: Question & { kind: 'token' },
		token: string,
	): Promise<'keyring' | 'session' | undefined> {
		let kept: 'keyring' | 'session' | undefined;
		await this.#answer(question, async () => {
			({ kept } = await this.#client.call('connections.setToken', { host: question.host, token }));
		});
		return kept;
	}

	close(): void {
		this.question = null;
	}

	async #answer(question: Question, answer: () => Promise<unknown>): Promise<void> {
		this.isBusy = true;
		try {
			await answer();
			await this.#start(question.modelId, question.name);
		} catch (error) {
			this.#tell(error);
		} finally {
			this.isBusy = false;
		}
	}

	async #start(modelId: ModelId, name: string): Promise<void> {
		try {
			const answer = await this.#client.call('downloads.start', { id: modelId });
			this.question = answer.kind === 'queued' ? null : { modelId, name, ...answer };
		} catch (error) {
			this.question = null;
			this.#tell(error);
		}
	}
}
