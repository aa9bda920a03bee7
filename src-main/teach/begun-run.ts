import type { AdapterPassport } from '../contract/adapter-passport.ts';
import type { ExampleId } from '../contract/ids.ts';
import type { Example } from '../contract/teaching.ts';
import type { StoredOrigin } from '../db/teaching.ts';
import type { AdapterBase } from './adapters-service.ts';
import { learntFrom } from './check-examples.ts';
import { describeData } from './describe-data.ts';
import type { JobContent } from './job-folder.ts';

type Origins = ReadonlyMap<ExampleId, readonly StoredOrigin[]>;

/** Where what is learnt comes from. `version`: of the program. */
export function passportOf(
	{ examples, settings }: Pick<JobContent, 'examples' | 'settings'>,
	base: AdapterBase,
	origins: Origins,
	version: string,
): AdapterPassport {
	const { rank, alpha, epochs, batchSize, learningRate, seed } = settings;
	return {
		...describeData(examples, origins),
		madeBy: '',
		madeAt: Date.now(),
		program: `Indoors ${version}`,
		base: { name: base.name, sha256: base.file.sha256 },
		settings: { rank, alpha, epochs, batchSize, learningRate, seed },
	};
}

/** What a run began with, which is what it learnt: examples and texts may have changed by its end. */
export class BegunRun {
	readonly base: AdapterBase;
	readonly heldOut: readonly Example[];
	readonly #describe: (examples: readonly Example[]) => AdapterPassport;
	readonly #madeAt = Date.now();
	#examples: readonly Example[];

	constructor(content: JobContent, base: AdapterBase, origins: Origins, version: string) {
		const { examples, settings } = content;
		this.base = base;
		this.heldOut = examples.filter(({ isHeldOut }) => isHeldOut);
		this.#examples = examples;
		this.#describe = (all) => passportOf({ examples: all, settings }, base, origins, version);
	}

	/** What the trainer found too long: `places` among the examples that it was given, from 1. */
	leave(places: readonly number[]): void {
		const given = learntFrom(this.#examples);
		const tooLong = new Set(places.flatMap((place) => given[place - 1]?.id ?? []));
		this.#examples = this.#examples.map((one) =>
			tooLong.has(one.id) ? { ...one, problem: 'too-long' } : one,
		);
	}

	get passport(): AdapterPassport {
		return { ...this.#describe(this.#examples), madeAt: this.#madeAt };
	}
}
