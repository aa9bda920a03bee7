import os from 'node:os';
import { freeMemory } from '../base/free-memory.ts';
import type { EngineState } from '../contract/entities.ts';
import type { EventsTable } from '../db/events.ts';
import type { Platform } from './platform.ts';

/** A report for the help desk: versions, machine and codes of the last errors; never content, names or paths. */
export function helpDeskReport(platform: Platform, events: EventsTable, engine: EngineState): string {
	const gib = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`;
	const errors = events.newest('error', 50);
	const lines = [
		`Indoors ${platform.facts.version}`,
		`Date: ${new Date().toISOString()}`,
		`System: ${os.platform()} ${os.release()} ${os.arch()}`,
		`Electron: ${platform.facts.electron}, Node: ${process.versions.node}`,
		`Processor: ${os.cpus()[0]?.model ?? 'unknown'}, ${os.availableParallelism()} threads`,
		`Memory: ${gib(os.totalmem())}, free ${gib(freeMemory())}`,
		`Language of the system: ${platform.facts.systemLanguage}`,
		`Model: ${describeEngine(engine)}`,
		'',
		errors.length === 0 ? 'No errors so far.' : 'Last errors, newest first:',
		...errors.map(
			({ at, facts }) => `${new Date(at).toISOString()}  ${Object.values(facts).filter(Boolean).join('  ')}`,
		),
	];
	return `${lines.join('\n')}\n`;
}

function describeEngine(engine: EngineState): string {
	if (engine.kind === 'no-model') return 'none';
	if (engine.kind === 'ready')
		return `${engine.modelId}, ${engine.backend}, ${engine.threads} threads, ${engine.contextTokens} tokens`;
	if (engine.kind === 'failed') return `${engine.modelId}, failed: ${engine.problem.code}`;
	return `${engine.modelId}, ${engine.kind}`;
}
