import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publicBytes } from '../../../../src-main/chat/receipts/receipt-file.ts';
import { ReceiptKey } from '../../../../src-main/chat/receipts/receipt-key.ts';

const none = { available: false, encrypt: (text: string) => text, decrypt: (text: string) => text };
const sealing = {
	available: true,
	encrypt: (text: string) => Buffer.from(text).toString('hex'),
	decrypt: (text: string) => Buffer.from(text, 'hex').toString(),
};
let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-key-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = (): string => path.join(folder, 'receipt-key.json');

it('is made once, for its user alone, and found again', () => {
	expect(new ReceiptKey(folder, none).known()).toBeUndefined();
	const made = publicBytes(new ReceiptKey(folder, none).get());
	expect(statSync(file()).mode & 0o777).toBe(0o600);
	expect(publicBytes(new ReceiptKey(folder, none).get())).toEqual(made);
});

it('lies sealed where the system has a keyring', () => {
	const made = publicBytes(new ReceiptKey(folder, sealing).get());
	expect(readFileSync(file(), 'utf8')).not.toContain('PRIVATE KEY');
	expect(publicBytes(new ReceiptKey(folder, sealing).get())).toEqual(made);
});

it('is made anew where it cannot be read, and the old one stays', () => {
	const made = publicBytes(new ReceiptKey(folder, none).get());
	writeFileSync(file(), '{"version":1,"sealed":false,"key":"nothing"}');
	expect(publicBytes(new ReceiptKey(folder, none).get())).not.toEqual(made);
	expect(readFileSync(`${file()}.earlier`, 'utf8')).toContain('nothing');
});
