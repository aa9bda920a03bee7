import type { Handlers } from '../../rpc/serve.ts';
import type { Program } from '../compose.ts';

type Names = Extract<keyof Handlers, `recognition.${string}`>;

/** The channels about languages for scans. */
export function recognitionHandlers({ platform, recognition, drops }: Program): Pick<Handlers, Names> {
	const { languages, downloads } = recognition;
	return {
		'recognition.watch': (_, signal) => languages.watch(signal),
		'recognition.add': ({ id }) => languages.add(id),
		'recognition.pause': ({ id }) => downloads.pause(id),
		'recognition.resume': ({ id }) => downloads.resume(id),
		'recognition.cancel': ({ id }) => downloads.cancel(id, false),
		'recognition.remove': ({ id }) => languages.remove(id),
		'recognition.bringBack': ({ id }) => languages.bringBack(id),
		'recognition.choose': async (_, signal) => ({
			ids: await languages.take(await platform.chooseFiles('languages'), signal),
		}),
		'recognition.take': async ({ fileIds }, signal) => ({
			ids: await languages.take(
				fileIds.map((id) => drops.pathOf(id)),
				signal,
			),
		}),
	};
}
