import { stat } from 'node:fs/promises';
import path from 'node:path';

/** A place for something new in `parent`: called `name`, or with a number behind it where that is there already. */
export async function freeName(parent: string, name: string): Promise<string> {
	for (let at = 1; ; at += 1) {
		const place = path.join(parent, at === 1 ? name : `${name}-${at}`);
		const isTaken = await stat(place).then(
			() => true,
			() => false,
		);
		if (!isTaken) return place;
	}
}
