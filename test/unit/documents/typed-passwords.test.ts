import { expect, it } from 'vitest';
import { TypedPasswords } from '../../../src-main/documents/typed-passwords.ts';

it('passwords are forgotten with the last document of their file', () => {
	const here = new Set(['a', 'b']);
	const passwords = new TypedPasswords((sha256) => here.has(sha256));
	passwords.keep('a', 'Ward4');
	passwords.keep('b', 'Ward5');
	passwords.forgetUnused();
	expect([passwords.of('a'), passwords.of('b')]).toEqual(['Ward4', 'Ward5']);
	here.delete('a');
	passwords.forgetUnused();
	expect([passwords.of('a'), passwords.of('b')]).toEqual([undefined, 'Ward5']);
});
