import { chmodSync, existsSync, symlinkSync, writeFileSync } from 'node:fs';

/** Permissions do not stop root, but the kernel does: some of its own files can only be written. */
export function makeUnreadable(file: string): void {
	const onlyWritten = '/sys/bus/platform/drivers_probe';
	if (process.getuid?.() === 0 && existsSync(onlyWritten)) symlinkSync(onlyWritten, file);
	else {
		writeFileSync(file, 'text');
		chmodSync(file, 0o000);
	}
}
