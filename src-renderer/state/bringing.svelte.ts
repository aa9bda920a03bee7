import type { Client } from '../../src-main/contract/connect.ts';
import type { DroppedFile } from '../../src-main/contract/drops.ts';
import type { DroppedFileId, ModelId } from '../../src-main/contract/entities.ts';
import { toKnownError, type KnownError } from '../../src-main/contract/errors.ts';
import type { Candidate, ImportWay } from '../../src-main/contract/models.ts';

/** How far a file is on its way to being a model here. */
export type Taking =
	| { kind: 'taking'; way: ImportWay }
	| { kind: 'unknown-origin'; way: ImportWay }
	| { kind: 'licence'; way: ImportWay; modelId: ModelId; licence: string }
	| { kind: 'done'; modelId: ModelId }
	| { kind: 'failed'; error: KnownError };

/** Model files that somebody brings: found, looked at, and taken one by one after what has to be confirmed. */
export class Bringing {
	/** Null while nobody brings anything. */
	candidates = $state.raw<readonly Candidate[] | null>(null);
	isOpen = $state(false);
	/** True while the folders of other programs are looked through. */
	isSearching = $state(false);
	#takings = $state.raw<ReadonlyMap<DroppedFileId, Taking>>(new Map());
	readonly #client: Client;
	readonly #tell: (error: unknown) => void;

	constructor(client: Client, tell: (error: unknown) => void) {
		this.#client = client;
		this.#tell = tell;
	}

	taking(id: DroppedFileId): Taking | undefined {
		return this.#takings.get(id);
	}

	async choose(what: 'files' | 'folder'): Promise<void> {
		try {
			const found = await this.#client.call('imports.choose', { what });
			// A dialog of the system that was closed finds nothing, and says nothing.
			if (found.length > 0) this.#show(found);
		} catch (error) {
			this.#tell(error);
		}
	}

	async search(): Promise<void> {
		this.isSearching = true;
		this.isOpen = true;
		try {
			this.#show(await this.#client.call('imports.search', undefined));
		} catch (error) {
			this.isOpen = false;
			this.#tell(error);
		} finally {
			this.isSearching = false;
		}
	}

	/** Looks whether dropped files are models; true when they are shown here. */
	async takeDrop(files: readonly DroppedFile[]): Promise<boolean> {
		const fileIds = files.map((file) => file.id);
		const found = await this.#client.call('imports.look', { fileIds }).catch(() => []);
		if (found.length > 0) this.#show(found);
		return found.length > 0;
	}

	close(): void {
		this.isOpen = false;
	}

	async take(id: DroppedFileId, way: ImportWay, trustUnknown = false): Promise<void> {
		this.#set(id, { kind: 'taking', way });
		try {
			const answer = await this.#client.call('imports.take', { id, way, trustUnknown });
			switch (answer.kind) {
				case 'done':
					return this.#set(id, { kind: 'done', modelId: answer.id });
				case 'unknown-origin':
					return this.#ask(id, { kind: 'unknown-origin', way });
				case 'licence':
					return this.#ask(id, { kind: 'licence', way, modelId: answer.id, licence: answer.licence });
			}
		} catch (error) {
			this.#ask(id, { kind: 'failed', error: toKnownError(error) });
		}
	}

	/** `elsewhere`: the text could not be shown here, and somebody confirms having read it. */
	async acceptLicence(
		id: DroppedFileId,
		taking: Taking & { kind: 'licence' },
		how: 'shown' | 'elsewhere',
	): Promise<void> {
		const { licence, modelId, way } = taking;
		try {
			await this.#client.call('catalog.acceptLicence', { licence, modelId, how });
		} catch (error) {
			return this.#tell(error);
		}
		await this.take(id, way);
	}

	/** Back to the choice of a way. */
	giveUp(id: DroppedFileId): void {
		const takings = new Map(this.#takings);
		takings.delete(id);
		this.#takings = takings;
	}

	#show(found: readonly Candidate[]): void {
		const busy = (this.candidates ?? []).filter(
			({ id }) => this.#takings.get(id)?.kind === 'taking' && !found.some((one) => one.id === id),
		);
		this.candidates = [...busy, ...found];
		this.isOpen = true;
	}

	/** Opens the dialog again, because it may have been closed while a file was copied. */
	#ask(id: DroppedFileId, taking: Taking): void {
		this.#set(id, taking);
		this.isOpen = true;
	}

	#set(id: DroppedFileId, taking: Taking): void {
		this.#takings = new Map(this.#takings).set(id, taking);
	}
}
