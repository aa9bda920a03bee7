import type { Logger } from '../base/logger.ts';
import type { EventsTable } from '../db/events.ts';

/** Errors are remembered for the help desk's report; the code is all that is kept of them. */
export function rememberErrors(logger: Logger, events: EventsTable): Logger {
	return {
		event(name, facts = {}) {
			logger.event(name, facts);
			if (facts['code'] === undefined || facts['code'] === 'cancelled') return;
			try {
				events.add('error', { name, code: facts['code'] });
			} catch {
				// A full disk must not turn the report of an error into another one.
			}
		},
	};
}
