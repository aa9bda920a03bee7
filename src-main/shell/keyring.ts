import { safeStorage } from 'electron';
import type { Platform } from '../app/platform.ts';

/** The keyring of the system. A Linux without one would encrypt with a known password, which counts as none. */
export const electronKeyring: Platform['keyring'] = {
	get available() {
		if (!safeStorage.isEncryptionAvailable()) return false;
		return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
	},
	encrypt: (text) => safeStorage.encryptString(text).toString('base64'),
	decrypt: (text) => safeStorage.decryptString(Buffer.from(text, 'base64')),
};
