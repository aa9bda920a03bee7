import { describe, expect, it } from 'vitest';
import {
	isIban,
	isInsuranceNumber,
	isLuhn,
	isNhsNumber,
	isPensionNumber,
	isTaxNumber,
} from '../../../src-main/deidentify/checksums.ts';

/** Numbers that the offices that give them out print as examples. */
const examples: readonly (readonly [string, (value: string) => boolean, string])[] = [
	['IBAN', isIban, 'DE89370400440532013000'],
	['IBAN', isIban, 'GB82WEST12345698765432'],
	['payment card', isLuhn, '4111111111111111'],
	['NHS number', isNhsNumber, '9434765919'],
	['health insurance number', isInsuranceNumber, 'A123456780'],
	['pension insurance number', isPensionNumber, '15070649C103'],
	['tax number', isTaxNumber, '86095742719'],
];

describe('check digits', () => {
	it.each(examples)('of an %s are right', (_, isRight, value) => {
		expect(isRight(value)).toBe(true);
	});

	it.each(examples)('of an %s notice every wrong digit', (_, isRight, value) => {
		for (let at = 0; at < value.length; at += 1) {
			if (!/\d/u.test(value[at] ?? '')) continue;
			const wrong = value.slice(0, at) + String((Number(value[at]) + 1) % 10) + value.slice(at + 1);
			expect(isRight(wrong), wrong).toBe(false);
		}
	});
});
