import type { Settings } from './entities.ts';
import type { RecognitionId } from './ids.ts';

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
	scanLanguages: ['eng', 'deu'] as RecognitionId[],
	panelWidth: 432,
};
