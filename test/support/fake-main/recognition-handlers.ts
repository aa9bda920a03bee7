import { KnownError } from '../../../src-main/contract/errors.ts';
import type { RecognitionId } from '../../../src-main/contract/ids.ts';
import type { ScanLanguage } from '../../../src-main/contract/recognition.ts';
import type { Handlers } from '../../../src-main/rpc/serve.ts';
import { Topic } from './topic.ts';
import type { World } from './world.ts';

const host = 'cdn.jsdelivr.net';

/** What the fake knows of languages for scans. */
export class ScanWorld {
	languages: ScanLanguage[] = [
		language('eng', 'en', 2_952_873, 'comes-along'),
		language('deu', 'de', 1_333_102, 'comes-along'),
		language('ara', 'ar', 1_661_906),
		language('fra', 'fr', 707_406),
		language('pol', 'pl', 2_642_356),
		language('chi_sim', 'zh-Hans', 1_718_768),
	];
	/** What a chosen or dropped file turns out to be; null: nothing that is known. */
	file: RecognitionId | null = null;
	readonly topic = new Topic<ScanLanguage[]>();

	change(id: RecognitionId, change: Partial<ScanLanguage>): void {
		this.languages = this.languages.map((one) => (one.id === id ? { ...one, ...change } : one));
		this.topic.publish(this.languages);
	}
}

type Names = Extract<keyof Handlers, `recognition.${string}`>;

export function recognitionHandlers(world: World): Pick<Handlers, Names> {
	const { scans } = world;
	const take = (): { ids: RecognitionId[] } => {
		if (scans.file === null)
			throw new KnownError('recognition-file-unknown', { name: 'kurdish.traineddata' });
		scans.change(scans.file, { place: 'here' });
		return { ids: [scans.file] };
	};
	const setState = (id: RecognitionId, kind: 'paused' | 'waiting'): void =>
		scans.change(id, { download: { receivedBytes: 0, totalBytes: null, state: { kind } } });
	return {
		'recognition.watch': (_, signal) => scans.topic.watch(scans.languages, signal),
		'recognition.add': ({ id }) => {
			if (!world.catalog.agreedHosts.has(host)) return { kind: 'connection', host };
			setState(id, 'waiting');
			return { kind: 'queued' };
		},
		'recognition.pause': ({ id }) => setState(id, 'paused'),
		'recognition.resume': ({ id }) => setState(id, 'waiting'),
		'recognition.cancel': ({ id }) => scans.change(id, { download: null }),
		'recognition.remove': ({ id }) => scans.change(id, { place: 'offered' }),
		'recognition.bringBack': ({ id }) => scans.change(id, { place: 'here' }),
		'recognition.choose': take,
		'recognition.take': take,
	};
}

function language(
	id: string,
	tag: string,
	bytes: number,
	place: ScanLanguage['place'] = 'offered',
): ScanLanguage {
	const address = `https://${host}/${id}.traineddata.gz`;
	return { id: id as RecognitionId, tag, bytes, address, place, download: null };
}
