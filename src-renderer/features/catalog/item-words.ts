import type { CatalogItem, Computer, Refusal } from '../../../src-main/contract/models.ts';
import type { Language } from '../../state/language.svelte.ts';
import { letterSeconds } from './letter-time.ts';

/** Why a model may not be used here, and who can change that. */
export function refusalWords(language: Language, refusal: Refusal): string {
	const t = language.messages.catalog;
	switch (refusal.kind) {
		case 'policy':
			return `${t.refusedPolicy[refusal.policy]} ${refusal.fixed ? t.fixed : t.changePolicy}`;
		case 'licence':
			return `${t.refusedLicence(refusal.licence)} ${refusal.fixed ? t.fixed : t.changePolicy}`;
		case 'recalled':
			return t.recalled(language.sentence(refusal.reason));
	}
}

/** What stands in the way of having it, the strongest first; empty where nothing does. */
export function obstacle(language: Language, item: CatalogItem, computer: Computer | undefined): string {
	const t = language.messages.catalog;
	if (item.refusal !== null) return refusalWords(language, item.refusal);
	if (item.installed) return '';
	if (item.notOffered === 'no-hash') return t.noHash;
	if (item.notOffered === 'comes-with-program') return t.withProgram;
	if (item.notOffered === 'package') return t.onlyByPackage;
	if (item.fit.verdict === 'too-big')
		return t.tooBig(language.bytes(item.fit.neededBytes), language.bytes(item.fit.memoryBytes));
	if (item.fit.verdict === 'no-room' && computer?.freeDiskBytes != null)
		return t.noRoom(language.bytes(item.fit.neededDiskBytes), language.bytes(computer.freeDiskBytes));
	if (item.acceptance === 'text-missing') return t.licenceMissing;
	if (item.acceptance === 'needed') return t.licenceFirst;
	return item.gated ? t.gated : '';
}

/** "16 GB of memory, 8 logical processors, 120 GB free on the disk, Radeon with 8 GB". */
export function computerWords(language: Language, computer: Computer): string {
	const t = language.messages.catalog;
	const { graphics } = computer;
	const parts = [t.memory(language.bytes(computer.memoryBytes)), t.processors(computer.processors)];
	if (computer.freeDiskBytes !== null) parts.push(t.freeDisk(language.bytes(computer.freeDiskBytes)));
	if (graphics !== null)
		parts.push(
			graphics.memoryBytes > 0 ? t.card(graphics.name, language.bytes(graphics.memoryBytes)) : graphics.name,
		);
	return parts.join(', ');
}

/** How fast it is where that decides, because the model is slow here. */
export function slowness(language: Language, { fit, refusal }: CatalogItem): string {
	const seconds = letterSeconds(fit.speed);
	if (fit.verdict !== 'slow' || refusal !== null || fit.speed === null || seconds === undefined) return '';
	const exact = fit.speed.wordsPerSecond;
	const wordsPerSecond = exact < 1 ? Math.max(0.1, Math.round(exact * 10) / 10) : Math.round(exact);
	return language.messages.catalog.willBeSlow(wordsPerSecond, seconds);
}
