import {
	cruise,
	type IAllowedRuleType,
	type ICruiseResult,
	type IForbiddenRuleType,
} from 'dependency-cruiser';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { opensConnections, permissions, type Permission } from './rules.ts';

/**
 * Looks at every import below src-main and src-renderer of a folder, `.svelte` files included.
 * @returns how many modules of ours were seen, and a line `from → to` for each import that is not allowed
 */
export async function violationsIn(root: string): Promise<{ modules: string[]; violations: string[] }> {
	const folders = ['src-main', 'src-renderer'].filter((folder) => existsSync(join(root, folder)));
	const { output } = await cruise(
		folders,
		{
			baseDir: root,
			doNotFollow: { path: 'node_modules' },
			tsPreCompilationDeps: true,
			detectProcessBuiltinModuleCalls: true,
			validate: true,
			ruleSet: { allowed: permissions.flatMap(allowances), allowedSeverity: 'error', forbidden: [noCycle] },
		},
		{ conditionNames: ['svelte', 'import', 'types', 'default'], exportsFields: ['exports'] },
	);
	const { modules, summary } = output as ICruiseResult;
	return {
		modules: modules.map((module) => module.source).filter((source) => /^src-(main|renderer)\//.test(source)),
		violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort(),
	};
}

const noCycle: IForbiddenRuleType = { name: 'cycle', severity: 'error', from: {}, to: { circular: true } };

function allowances({ from, to = [], typesOf = [], packages = [], node }: Permission): IAllowedRuleType[] {
	const network = `^(node:)?(${opensConnections.join('|')})(/|$)`;
	const modulesOfPackages = packages.map((name) => `(^|node_modules/)${name}(/|$)`);
	return [
		...(to.length > 0 ? [{ from: { path: from }, to: { path: to } }] : []),
		...(typesOf.length > 0
			? [{ from: { path: from }, to: { path: typesOf, dependencyTypes: ['type-only' as const] } }]
			: []),
		...(packages.length > 0 ? [{ from: { path: from }, to: { path: modulesOfPackages } }] : []),
		...(node
			? [
					{
						from: { path: from },
						to: { dependencyTypes: ['core' as const], ...(node === 'offline' && { pathNot: network }) },
					},
				]
			: []),
	];
}
