import type { Client } from '../../src-main/contract/connect.ts';
import type { DroppedFileId, Summary, ThreadMessage } from '../../src-main/contract/entities.ts';
import type { ReceiptCheck } from '../../src-main/contract/receipts.ts';

export type InspectView = 'read' | 'shading' | 'repeat';

/** The name that receipts are saved under. */
export const receiptFileName = /\.indoors-receipt\.json$/iu;

/** The answer or summary that is looked at more closely, and the receipt that was checked. */
export class Inspecting {
	message = $state.raw<ThreadMessage | null>(null);
	view = $state<InspectView>('read');
	receipt = $state.raw<ReceiptCheck | null>(null);
	summary = $state.raw<Summary | null>(null);
	readonly #client: Client;
	readonly #tell: (error: unknown) => void;

	constructor(client: Client, tell: (error: unknown) => void) {
		this.#client = client;
		this.#tell = tell;
	}

	show(message: ThreadMessage, view: InspectView = 'read'): void {
		this.view = view;
		this.message = message;
	}

	/** A summary is to be made once more and compared. */
	repeat(summary: Summary): void {
		this.summary = summary;
	}

	close(): void {
		this.message = null;
		this.summary = null;
	}

	/** A dropped file, or one that is asked for. */
	async check(fileId: DroppedFileId | null): Promise<void> {
		try {
			const checked = await this.#client.call('receipts.check', { fileId });
			if (checked === null) return;
			this.message = null;
			this.receipt = checked;
		} catch (error) {
			this.#tell(error);
		}
	}
}
