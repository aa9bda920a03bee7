import { describe, expect, it } from 'vitest';
import { findLanguage } from '../../../src-main/documents/language.ts';

const language = (text: string): string =>
	findLanguage([{ number: 1, hasText: true, blocks: [{ kind: 'paragraph', text }] }]);

describe('the language of a text', () => {
	it('is told by its signs where names and commands of another stand in between', () => {
		expect(
			language(
				'APT システムは “/etc/apt/sources.list” で規定されたパッケージを選択します。各パッケージの Pin-Priority は “/etc/apt/preferences” の Pin-Priority で決まります。',
			),
		).toBe('ja');
		expect(
			language('请在“/etc/apt/sources.list”文件中添加软件源,然后运行 apt-get update 命令来更新软件包列表。'),
		).toBe('zh');
		expect(
			language('“/etc/apt/sources.list” 파일에 저장소를 추가한 다음 apt-get update 명령을 실행합니다.'),
		).toBe('ko');
	});

	it('is the one around single words in other signs', () => {
		expect(
			language(
				'The word 改善 (kaizen) means a change for the better, and the hospital has used it since 2019 for its own way of asking staff what could be done in another way.',
			),
		).toBe('en');
	});

	it('is not known of figures alone', () => {
		expect(language('12 34 56')).toBe('und');
	});
});
