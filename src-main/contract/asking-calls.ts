import * as z from 'zod';
import * as a from './asking.ts';
import { call, stream } from './channel.ts';
import { SetTextId } from './deidentify.ts';

const Text = z.object({ id: SetTextId });

/** The channels about asking a model what is personal in the rest of a text. */
export const askingCalls = {
	/** The first watch with a model that was not measured measures it. */
	'deidentify.watchAsking': stream(Text, a.AskingState),
	/** Fails with `text-still-searched` and `model-not-asked`. */
	'deidentify.ask': call(Text, z.void()),
	'deidentify.stopAsking': call(Text, z.void()),
} as const;
