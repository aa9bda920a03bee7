import type { ThreadMessage } from '../../src-main/contract/entities.ts';

export type InspectView = 'read' | 'shading' | 'repeat';

/** The answer that is looked at more closely. */
export class Inspecting {
	message = $state.raw<ThreadMessage | null>(null);
	view = $state<InspectView>('read');

	show(message: ThreadMessage, view: InspectView = 'read'): void {
		this.view = view;
		this.message = message;
	}

	close(): void {
		this.message = null;
	}
}
