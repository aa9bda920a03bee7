import type { ErrorCode } from '../../contract/errors.ts';
import type { GgufHeader } from '../gguf/header.ts';
import { kindOf } from '../gguf/model-kind.ts';

/** Why a sound file is of no use here; null: it is, as far as its header says. */
export function headerProblem(header: GgufHeader): ErrorCode | null {
	const { type, architecture, language, split, weights } = header;
	if (type === 'adapter' || additions.has(architecture)) return 'model-file-adapter';
	if (type === 'mmproj' || type === 'clip-vision' || architecture === 'clip') return 'model-file-projector';
	if (type === 'imatrix' || speakers.has(architecture)) return 'model-file-unknown';
	if (kindOf(header) === 'reranking' || architecture === 't5encoder') return 'model-file-reranking';
	if (split !== undefined && split.part > 0) return null;
	// A vocabulary by itself, or a model of pictures or sounds.
	if (language === undefined || (weights === 0 && split === undefined)) return 'model-file-unknown';
	return null;
}

/** Architectures by the names of llama.cpp (`src/llama-arch.cpp`): what only helps another model. */
const additions = new Set(['controlvector', 'eagle3', 'dflash', 'gemma4-assistant']);

/** What makes sounds. */
const speakers = new Set(['wavtokenizer-dec', 'qwen3tts', 'pockettts']);
