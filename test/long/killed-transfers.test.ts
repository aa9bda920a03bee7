import { it } from 'vitest';
import { checkKilledTransfers } from '../support/model-files/killed-transfers.ts';

it(
	'whenever the program is killed, the right file is installed in the end, and hardly anything comes twice',
	{ timeout: 600_000 },
	() => checkKilledTransfers(25),
);
