import type { ErrorCode } from '../../contract/errors.ts';
import type { GgufHeader } from '../gguf/header.ts';

/** Why a sound file cannot be talked to; null: it can, as far as its header says. */
export function headerProblem(header: GgufHeader): ErrorCode | null {
	const { type, architecture, language, split, weights } = header;
	if (type === 'adapter' || additions.has(architecture)) return 'model-file-adapter';
	if (type === 'mmproj' || type === 'clip-vision' || architecture === 'clip') return 'model-file-projector';
	if (type === 'imatrix' || speakers.has(architecture)) return 'model-file-unknown';
	if (comparers.has(architecture) || language?.isEmbedding === true) return 'model-file-embedding';
	if (split !== undefined && split.part > 0) return null;
	// A vocabulary by itself, or a model of pictures or sounds.
	if (language === undefined || (weights === 0 && split === undefined)) return 'model-file-unknown';
	return null;
}

/** Architectures by the names of llama.cpp (`src/llama-arch.cpp`): what only helps another model. */
const additions = new Set(['controlvector', 'eagle3', 'dflash', 'gemma4-assistant']);

/** What only compares texts. */
const comparers = new Set([
	'bert',
	'modern-bert',
	'nomic-bert',
	'nomic-bert-moe',
	'neo-bert',
	'jina-bert-v2',
	'jina-bert-v3',
	'eurobert',
	'gemma-embedding',
	't5encoder',
	'llama-embed',
]);

/** What makes sounds. */
const speakers = new Set(['wavtokenizer-dec', 'qwen3tts', 'pockettts']);
