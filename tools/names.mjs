/** Given names and surnames of English and German, from @faker-js/faker (MIT), in small letters. */
import { de, en } from '@faker-js/faker';

export function nameLists() {
	const all = (key) =>
		new Set([de, en].flatMap(({ person }) => Object.values(person[key]).flat()).map(small));
	return { given: all('first_name'), family: all('last_name') };
}

const small = (name) => name.toLowerCase();
