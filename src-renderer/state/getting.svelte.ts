import type { Client } from '../../src-main/contract/connect.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import { toKnownError } from '../../src-main/contract/errors.ts';
import type { CatalogItem, DownloadAnswer } from '../../src-main/contract/models.ts';

/** What a person is asked before a model is fetched, or before one that is here is used. */
export type Question = { modelId: ModelId; name: string; isHere: boolean } & Exclude<
	DownloadAnswer,
	{ kind: 'queued' }
>;

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

	async begin({ id, name }: Pick<CatalogItem, 'id' | 'name'>): Promise<void> {
		await this.#start(id, name);
	}

	/** Asks for the licence of a model that is here and waits for it. */
	askLicence(modelId: ModelId, name: string, licence: string): void {
		this.question = { modelId, name, isHere: true, kind: 'licence', licence };
	}

	async agreeConnection(question: Question & { kind: 'connection' }): Promise<void> {
		await this.#answer(question, () => this.#client.call('connections.agree', { host: question.host }));
	}

	/** `elsewhere`: its text could not be shown, and somebody confirms having read it. */
	async acceptLicence(
		question: Question & { kind: 'licence' },
		how: 'shown' | 'elsewhere',
	): Promise<boolean> {
		const { licence, modelId } = question;
		return this.#answer(question, () =>
			this.#client.call('catalog.acceptLicence', { licence, modelId, how }),
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

	/** True when it was answered; what else has to be agreed is asked next. */
	async #answer(question: Question, answer: () => Promise<unknown>): Promise<boolean> {
		this.isBusy = true;
		try {
			await answer();
			if (question.isHere) this.question = null;
			else await this.#start(question.modelId, question.name);
			return true;
		} catch (error) {
			// Main asks again for some servers: whoever says no there is still at this question.
			if (toKnownError(error).code !== 'cancelled') this.#tell(error);
			return false;
		} finally {
			this.isBusy = false;
		}
	}

	async #start(modelId: ModelId, name: string): Promise<void> {
		try {
			const answer = await this.#client.call('downloads.start', { id: modelId });
			this.question = answer.kind === 'queued' ? null : { modelId, name, isHere: false, ...answer };
		} catch (error) {
			this.question = null;
			this.#tell(error);
		}
	}
}
