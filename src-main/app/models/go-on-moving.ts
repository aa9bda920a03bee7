import type { Logger } from '../../base/logger.ts';
import type { FolderMove } from '../../catalog/folder-move.ts';
import { toKnownError } from '../../contract/errors.ts';
import type { Notices } from '../notices.ts';

/** After a start: goes on with a move of the models, and says where it cannot; a fault of the program goes to `onProblem`. */
export async function goOnMoving(
	move: Pick<FolderMove, 'goOn'>,
	notices: Pick<Notices, 'add'>,
	onProblem: (error: unknown) => void,
	logger: Logger,
): Promise<void> {
	try {
		const folder = await move.goOn();
		if (folder !== null) notices.add({ kind: 'models-move-waits', folder });
	} catch (error) {
		const { code, details } = toKnownError(error);
		// Whoever stopped it, or has begun another move, knows.
		if (code === 'cancelled' || code === 'busy') return;
		logger.event('models-not-moved', { code });
		if (code === 'internal') onProblem(error);
		else notices.add({ kind: 'models-not-moved', problem: { code, details } });
	}
}
