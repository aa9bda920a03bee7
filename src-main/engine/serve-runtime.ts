import { KnownError, toKnownError } from '../contract/errors.ts';
import type { EngineReply, EngineRequest } from './protocol.ts';
import type { Runtime } from './runtime.ts';

/**
 * Answers engine requests with a runtime. Loading and unloading wait for nothing and nobody: the host sends them one
 * at a time. A request after `stop` still ends with `fail` and the code `cancelled`.
 */
export function serveRuntime(
	runtime: Runtime,
	reply: (message: EngineReply) => void,
): (request: EngineRequest) => void {
	const running = new Map<number, AbortController>();

	const run = async (request: Exclude<EngineRequest, { type: 'stop' }>): Promise<void> => {
		const { id } = request;
		if (running.has(id))
			throw new Error(`Engine request ${id} is running already; every request needs a new id`);
		const abort = new AbortController();
		running.set(id, abort);
		try {
			reply({ type: 'result', id, value: await answer(request, abort.signal) });
		} catch (error) {
			const known = abort.signal.aborted ? new KnownError('cancelled') : toKnownError(error);
			const cause = known.cause instanceof Error ? known.cause.message : '';
			reply({ type: 'fail', id, code: known.code, details: known.details, message: cause });
		} finally {
			running.delete(id);
		}
	};

	const answer = async (request: Exclude<EngineRequest, { type: 'stop' }>, signal: AbortSignal) => {
		const { id } = request;
		switch (request.type) {
			case 'load':
				return runtime.load(
					request.model,
					request.options,
					(fraction) => reply({ type: 'loading', id, fraction }),
					signal,
				);
			case 'unload':
				await runtime.unload();
				return null;
			case 'count':
				return runtime.count(request.texts);
			case 'embed':
				return runtime.embed(request.texts, signal);
			case 'read':
				await runtime.read('background', request.turns, signal);
				return null;
			case 'look':
				return runtime.look(request.turns);
			case 'score':
				return runtime.score(request.prompt, request.answer, signal);
			case 'alternatives':
				return runtime.alternatives(request.prompt, request.before, request.count, signal);
			case 'generate':
				return runtime.generate(
					request.request,
					{
						reading: (done, total) => reply({ type: 'reading', id, done, total }),
						text: (text, thought) => reply({ type: 'text', id, text, thought }),
					},
					signal,
				);
		}
	};

	return (request) => {
		if (request.type === 'stop') running.get(request.id)?.abort(new KnownError('cancelled'));
		else void run(request);
	};
}
