import type { Settings } from './entities.ts';
import type { AssistantId, RecognitionId } from './ids.ts';

/** What holds until a person chooses otherwise. */
export const defaultSettings: Settings = {
	language: 'system',
	theme: 'system',
	textSize: 100,
	keepDocumentCopies: true,
	summaryLength: 'medium',
	notifications: true,
	policy: 'all',
	allowedLicences: [],
	mirror: '',
	downloadsAtOnce: 1,
	bandwidthLimit: 0,
	unloadAfterMinutes: 30,
	defaultModel: null,
	searchModel: null,
	defaultAssistant: 'general' as AssistantId,
	maintains: true,
	scanLanguages: ['eng', 'deu'] as RecognitionId[],
	panelWidth: 432,
};
