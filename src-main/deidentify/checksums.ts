/** The last digit by Luhn (ISO/IEC 7812-1), as on payment cards. */
export function isLuhn(digits: string): boolean {
	let sum = 0;
	for (const [at, digit] of [...digits].reverse().entries()) {
		const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
		sum += value > 9 ? value - 9 : value;
	}
	return sum % 10 === 0;
}

/** An account number of the international kind (ISO 13616): the remainder by 97 is 1. */
export function isIban(value: string): boolean {
	const moved = value.slice(4) + value.slice(0, 4);
	let rest = 0;
	for (const sign of moved) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97;
	return rest === 1;
}

/** A patient number of the NHS: ten digits, the last one by weights from ten to two, remainder by 11. */
export function isNhsNumber(digits: string): boolean {
	if (digits.length !== 10) return false;
	const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
	const check = 11 - (sum % 11);
	return check !== 10 && Number(digits[9]) === (check === 11 ? 0 : check);
}

/** The part of a German health insurance number that stays for life: a letter, eight digits, a check digit (GKV). */
export function isInsuranceNumber(value: string): boolean {
	const digits = String((value.charCodeAt(0) & 31) + 100).slice(1) + value.slice(1, 9);
	const sum = [...digits].reduce((total, digit, at) => {
		const product = Number(digit) * (at % 2 === 0 ? 1 : 2);
		return total + (product > 9 ? product - 9 : product);
	}, 0);
	return sum % 10 === Number(value[9]);
}

/** A German tax number of the federal kind: eleven digits (ISO 7064, MOD 11,10). */
export function isTaxNumber(digits: string): boolean {
	let product = 10;
	for (const digit of digits.slice(0, 10)) {
		const sum = (Number(digit) + product) % 10 || 10;
		product = (sum * 2) % 11;
	}
	return (11 - product) % 10 === Number(digits[10]);
}

/** A German pension insurance number: two for the region, birth date, letter, two digits, a check digit (VKVV, § 4). */
export function isPensionNumber(value: string): boolean {
	const letter = String(value.charCodeAt(8) - 64).padStart(2, '0');
	const digits = value.slice(0, 8) + letter + value.slice(9, 11);
	const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
	const sum = [...digits].reduce((total, digit, at) => {
		const product = Number(digit) * (weights[at] ?? 0);
		return total + Math.floor(product / 10) + (product % 10);
	}, 0);
	return sum % 10 === Number(value[11]);
}
