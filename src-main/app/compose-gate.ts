import type { EventsTable } from '../db/events.ts';
import { Gate } from '../net/gate.ts';
import type { Platform } from './platform.ts';

/** The one way out, with the ledger that everybody can look into. */
export function composeGate(platform: Platform, events: EventsTable, origins: () => readonly string[]): Gate {
	return new Gate({
		ledger: {
			add: (entry) => events.add('connection', entry),
			change: (id, entry) => events.change(id, entry),
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
