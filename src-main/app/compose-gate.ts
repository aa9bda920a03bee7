import type { EventsTable } from '../db/events.ts';
import { asStorageProblem } from '../db/open.ts';
import { Gate } from '../net/gate.ts';
import type { Platform } from './platform.ts';

/** The one way out, with the ledger that everybody can look into. */
export function composeGate(
	platform: Pick<Platform, 'http' | 'confirmLink' | 'openLink'>,
	events: EventsTable,
	origins: () => readonly string[],
): Gate {
	return new Gate({
		ledger: {
			add: (entry) => written(() => events.add('connection', entry)),
			change: (id, entry) => written(() => events.change(id, entry)),
			list: () => events.ledger(),
		},
		opener: {
			confirm: (host, url) => platform.confirmLink(host, url),
			open: (url) => platform.openLink(url),
		},
		transport: platform.http,
		origins,
	});
}

/** Nothing connects without being written down, so whoever asked is told why it cannot be. */
function written<T>(write: () => T): T {
	try {
		return write();
	} catch (error) {
		throw asStorageProblem(error);
	}
}
