import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'theme.css'), 'utf8');
const coloursIn = (block: string) =>
  Object.fromEntries([...block.matchAll(/--color-([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value as string]));
const light = coloursIn(css.slice(css.indexOf('@theme'), css.indexOf('--radius')));
const dark = { ...light, ...coloursIn(css.slice(css.indexOf('[data-theme="dark"]'), css.indexOf('html[data-wall]'))) };

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Text and what it stands on. */
const pairs: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'ink-faint', 'brand', 'brand-700', 'brand-800', 'danger', 'warning', 'info'].map(
    (text) => [text, 'white'] as const,
  ),
  ...['ink', 'ink-soft', 'ink-faint', 'brand-700'].map((text) => [text, 'canvas'] as const),
  ...['brand', 'brand-700', 'danger', 'danger-700'].map((ground) => ['white', ground] as const),
  ['brand-800', 'brand-50'],
  ['danger', 'danger-50'],
  ['warning', 'warning-50'],
  ['info', 'info-50'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('in %s colours', (_name, colours) => {
  test.each(pairs)('%s can be read on %s (WCAG 1.4.3)', (text, ground) => {
    expect(contrast(colours[text] as string, colours[ground] as string)).toBeGreaterThanOrEqual(4.5);
  });

  test('the edge of a field can be seen on its ground (WCAG 1.4.11)', () => {
    expect(contrast(colours['field-line'] as string, colours.white as string)).toBeGreaterThanOrEqual(3);
  });
});

test('the dark colours are other colours', () => {
  expect(dark.white).not.toBe(light.white);
});
