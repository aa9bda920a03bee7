import type { Client } from '../../src-main/contract/connect.ts';
import type { ConversationId, DocumentId } from '../../src-main/contract/entities.ts';
import { Watched } from './watched.ts';

/** What somebody wants to take personal data out of. */
export type Wanted =
	| { readonly kind: 'document'; readonly id: DocumentId; readonly name: string }
	| { readonly kind: 'conversation'; readonly id: ConversationId; readonly name: string };

/** Sets of texts, and what is on its way into one of them. */
export class Deidentifying {
	readonly sets: Watched<'deidentify.watch'>;
	/** Asked for in a menu; a dialog asks for the set. */
	wanted = $state.raw<Wanted | null>(null);

	constructor(client: Client) {
		this.sets = new Watched(client, 'deidentify.watch', undefined);
	}
}
