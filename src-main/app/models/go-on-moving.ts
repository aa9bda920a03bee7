import type { FolderMove } from '../../catalog/folder-move.ts';
import { toKnownError } from '../../contract/errors.ts';
import type { Notices } from '../notices.ts';

/** After a start: goes on with a move of the models, and says where it cannot; a fault of the program goes to `onProblem`. */
export async function goOnMoving(
	move: Pick<FolderMove, 'goOn'>,
	notices: Pick<Notices, 'add'>,
	onProblem: (error: unknown) => void,
): Promise<void> {
	try {
		const folder = await move.goOn();
		if (folder !== null) notices.add({ kind: 'models-move-waits', folder });
	} catch (error) {
		const { code, details } = toKnownError(error);
		if (code === 'internal') onProblem(error);
		// Whoever stopped it knows.
		else if (code !== 'cancelled') notices.add({ kind: 'models-not-moved', problem: { code, details } });
	}
}
