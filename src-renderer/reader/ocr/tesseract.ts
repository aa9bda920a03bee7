import { createWorker, OEM, type Page, type Worker } from 'tesseract.js';
import type { RecognisedLine, Recogniser } from './recogniser.ts';

export interface TesseractAssets {
	/**
	 * Folder with the worker, its core and the languages, as a URL that ends with a slash. There has to be a dot in it, or
	 * tesseract.js takes it for the name of something that it has stored.
	 */
	readonly folder: string;
	/** As tesseract names them: `eng`, `deu`. */
	readonly languages: readonly string[];
}

/** Text recognition by tesseract.js, whose workers are started when the first picture comes. */
export function tesseract(assets: TesseractAssets): Recogniser {
	const atOnce = Math.max(1, Math.min(mostWorkers, Math.floor(navigator.hardwareConcurrency / 2)));
	const signs = new Set<() => void>();
	const free: Promise<Worker>[] = [];
	const waiting: ((worker: Promise<Worker>) => void)[] = [];
	let started = 0;
	const take = (): Promise<Worker> => {
		const idle = free.pop();
		if (idle !== undefined) return idle;
		if (started < atOnce) {
			started += 1;
			return start(assets, () => {
				for (const sign of signs) sign();
			}).catch((error: unknown) => {
				// Whoever waits for a place would wait for ever.
				started -= 1;
				if (waiting.length > 0) waiting.shift()?.(take());
				throw error;
			});
		}
		return new Promise((resolve) => waiting.push(resolve));
	};
	const giveBack = (worker: Worker): void => {
		const next = waiting.shift();
		if (next === undefined) free.push(Promise.resolve(worker));
		else next(Promise.resolve(worker));
	};
	return {
		atOnce,
		async recognise(picture, onSign) {
			const worker = await take();
			signs.add(onSign);
			try {
				const { data } = await worker.recognize(picture, { rotateAuto: true }, { blocks: true, text: false });
				return linesOf(data);
			} finally {
				signs.delete(onSign);
				giveBack(worker);
			}
		},
		async end() {
			for (const worker of free.splice(0)) await (await worker).terminate();
		},
	};
}

function start({ folder, languages }: TesseractAssets, onSign: () => void): Promise<Worker> {
	return createWorker([...languages], OEM.LSTM_ONLY, {
		workerPath: `${folder}worker.min.js`,
		corePath: folder.slice(0, -1),
		langPath: folder.slice(0, -1),
		workerBlobURL: false,
		cacheMethod: 'none',
		logger: onSign,
		errorHandler: () => undefined,
	});
}

function linesOf({ blocks }: Page): RecognisedLine[] {
	const lines = (blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines);
	return lines.map((line) => ({
		baseline: (line.baseline.y0 + line.baseline.y1) / 2,
		height: line.rowAttributes.rowHeight,
		words: line.words.map(({ text, confidence, bbox }) => ({
			// Marks of direction that were guessed would stand in the way of every search.
			text: text.replaceAll(/[\u200e\u200f]/gu, ''),
			confidence: Math.min(Math.max(confidence / 100, 0), 1),
			left: bbox.x0,
			top: bbox.y0,
			right: bbox.x1,
			bottom: bbox.y1,
		})),
	}));
}

const mostWorkers = 4;
