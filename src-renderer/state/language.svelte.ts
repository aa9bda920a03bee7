import type { Sentence } from '../../src-main/contract/catalog.ts';
import type { Problem } from '../../src-main/contract/entities.ts';
import { toKnownError, type ErrorCode, type KnownError } from '../../src-main/contract/errors.ts';
import { de } from '../messages/de.ts';
import { en, type Messages } from '../messages/en.ts';

type ErrorText = { title: string; text: string };
type ErrorTexts = Record<ErrorCode, (facts: NonNullable<Problem['details']>) => ErrorText>;

/** The language in use and everything that is written in it. */
export class Language {
	readonly #chosen: () => 'system' | 'en' | 'de';
	readonly #system: () => string;

	constructor(chosen: () => 'system' | 'en' | 'de', system: () => string) {
		this.#chosen = chosen;
		this.#system = system;
	}

	get current(): 'en' | 'de' {
		const chosen = this.#chosen();
		if (chosen !== 'system') return chosen;
		return this.#system().toLowerCase().startsWith('de') ? 'de' : 'en';
	}

	get messages(): Messages {
		return this.current === 'de' ? de : en;
	}

	/** The sentences for a failure, whether it came as an error or stored with a message. */
	problem(problem: Problem | KnownError): ErrorText {
		const texts: ErrorTexts = this.messages.errors;
		const known = Object.hasOwn(texts, problem.code) ? (problem.code as ErrorCode) : 'internal';
		return texts[known](problem.details ?? {});
	}

	failure(error: unknown): ErrorText {
		return this.problem(toKnownError(error));
	}

	/** "3 March 2026, 14:05" */
	dateTime(time: number): string {
		return new Intl.DateTimeFormat(this.messages.locale, { dateStyle: 'long', timeStyle: 'short' }).format(
			time,
		);
	}

	/** "14:05" */
	time(time: number): string {
		return new Intl.DateTimeFormat(this.messages.locale, { timeStyle: 'short' }).format(time);
	}

	date(time: number): string {
		return new Intl.DateTimeFormat(this.messages.locale, { dateStyle: 'long' }).format(time);
	}

	month(time: number): string {
		return new Intl.DateTimeFormat(this.messages.locale, { month: 'long', year: 'numeric' }).format(time);
	}

	/** "1.4 GB", "300 KB": decimal units, as disks are sold. */
	bytes(count: number): string {
		const unit = count >= 1e9 ? ['gigabyte', 1e9] : count >= 1e6 ? ['megabyte', 1e6] : ['kilobyte', 1e3];
		return new Intl.NumberFormat(this.messages.locale, {
			style: 'unit',
			unit: unit[0] as string,
			unitDisplay: 'short',
			maximumFractionDigits: unit[1] === 1e9 ? 1 : 0,
		}).format(count / (unit[1] as number));
	}

	/** What a catalog says in both languages. */
	sentence(sentence: Sentence): string {
		return sentence[this.current];
	}

	/** The names of languages in one line; undefined where none is known. */
	languageNames(codes: readonly string[]): string | undefined {
		if (codes.length === 0) return undefined;
		return this.messages.coverage.and(codes.map((code) => this.languageName(code) ?? code));
	}

	/** The name of a language by its ISO 639-1 code; undefined when it has none. */
	languageName(code: string): string | undefined {
		if (code === 'und' || code === '') return undefined;
		return new Intl.DisplayNames(this.messages.locale, { type: 'language', fallback: 'none' }).of(code);
	}
}
