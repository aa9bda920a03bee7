import { stat } from 'node:fs/promises';
import type { Token } from 'node-llama-cpp';
import type { AdapterUse } from '../engine.ts';
import type { SavedStates } from '../saved-states.ts';
import type { Lanes, LaneState } from './lanes.ts';

/** A context and what belongs to it. */
export interface Desk {
	readonly adapter: AdapterUse | undefined;
	lanes: Lanes;
	states: SavedStates | undefined;
}

/** Going to another conversation: its saved state is taken where that saves reading. */
export async function switchState(
	desk: Desk,
	lane: LaneState,
	key: string | undefined,
	tokens: Token[],
): Promise<void> {
	if (lane.stateKey === key) return;
	await saveState(desk, lane);
	lane.stateKey = key;
	lane.savedTokens = 0;
	if (desk.states === undefined || key === undefined) return;
	const here = lane.sequence.compareContextTokens(tokens).firstDifferentIndex;
	const file = await desk.states.find(key, {
		moreThan: here + worthSaving,
		limit: lane.sequence.contextSize,
	});
	if (file === undefined) return;
	await lane.sequence.loadStateFromFile(file, { acceptRisk: true });
	lane.savedTokens = lane.sequence.nextTokenIndex;
}

/** Keeps what the conversation has read, where that is worth a file. */
export async function saveState(desk: Desk, lane: LaneState): Promise<void> {
	clearTimeout(lane.saveTimer);
	const { sequence, stateKey } = lane;
	if (desk.states === undefined || stateKey === undefined || sequence.disposed) return;
	const tokens = sequence.nextTokenIndex;
	if (tokens < worthSaving || Math.abs(tokens - lane.savedTokens) < worthSaving / 4) return;
	await desk.states.save(stateKey, { tokens, readFrom: lane.readFrom }, async (file) => {
		await sequence.saveStateToFile(file);
		return (await stat(file)).size;
	});
	lane.savedTokens = tokens;
}

/** Tokens below which reading again is quicker than a file. */
const worthSaving = 128;
