import { expect, it } from 'vitest';
import { backendOf, graphicsOf } from '../../../src-main/engine/llama/graphics.ts';

const library = (gpu: 'vulkan' | false, names: string[], total: number, unifiedSize: number) => ({
	gpu,
	getGpuDeviceNames: () => Promise.resolve(names),
	getVramState: () => Promise.resolve({ total, used: 0, free: total, unifiedSize }),
});

it('names the card and counts memory of its own only', async () => {
	expect(await graphicsOf(library('vulkan', ['Card'], 8e9, 0))).toEqual({ name: 'Card', memoryBytes: 8e9 });
	expect(await graphicsOf(library('vulkan', ['Chip'], 12e9, 12e9))).toEqual({ name: 'Chip', memoryBytes: 0 });
});

it('finds none on the processor, and none where the library for cards is there without a card', async () => {
	expect(await graphicsOf(library(false, [], 0, 0))).toBeNull();
	expect(await graphicsOf(library('vulkan', [], 0, 0))).toBeNull();
});

it('is told from another card by its name, in answers as well', () => {
	const card = { name: 'Card', memoryBytes: 8e9 };
	expect(backendOf('vulkan', card)).toBe('vulkan, Card');
	expect(backendOf('vulkan', null)).toBe('cpu');
	expect(backendOf(false, null)).toBe('cpu');
	expect(backendOf('cuda', { ...card, name: 'Card, '.repeat(30) })).toHaveLength(100);
});
