/** A mirror inside an organisation, say; there is no public one yet. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from '../command.mjs';
import { nodePath } from '../places.mjs';

/** Resolves to the file, or to why there is none; to nothing where no address is named. */
export async function fromAddress({ folder, progress }) {
	const address = process.env.INDOORS_STARTER_MODEL_ADDRESS;
	if (!address) return {};
	progress.watch(folder, 98);
	const file = join(folder, 'model.gguf');
	// A Node of its own, because an older one that runs the set-up would pass a proxy by.
	const { code, output } = await command(nodePath(), ['--no-warnings', fetcher, address, file], {
		env: { NODE_USE_ENV_PROXY: '1' },
	});
	return code === 0 ? { file, from: address } : { why: `${address} could not be fetched: ${output.trim()}.` };
}

const fetcher = fileURLToPath(new URL('fetch-file.mjs', import.meta.url));
