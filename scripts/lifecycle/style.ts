import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseMove } from '@sawt/contract';
import { type Side, sidesOf } from './sides.ts';

const theme = readFileSync(join(import.meta.dirname, '../../web/src/ui/theme.css'), 'utf8');

/** A colour of the design, by its name in the theme of the pages. */
export function colour(name: string): string {
  const value = new RegExp(`--color-${name}: (#\\w+);`).exec(theme)?.[1];
  if (!value) throw new Error(`the theme has no colour ${name}`);
  return value;
}

export const toneColours = {
  neutral: ['canvas', 'ink-faint'],
  info: ['info-50', 'info'],
  success: ['brand-50', 'brand'],
  warning: ['warning-50', 'warning'],
  danger: ['danger-50', 'danger'],
} as const;

/** Not by colour alone: each side has a shape too. */
export const looks: Readonly<Record<Side | 'several', { tint: string; shape: string }>> = {
  citizen: { tint: colour('brand'), shape: '●' },
  agency: { tint: colour('info'), shape: '■' },
  emirate: { tint: colour('warning'), shape: '◆' },
  system: { tint: colour('ink-faint'), shape: '○' },
  several: { tint: colour('ink'), shape: '' },
};

export function lookOf(moves: readonly CaseMove[]): Side | 'several' {
  const [first = 'several', ...others] = new Set(moves.flatMap(sidesOf));
  return others.length ? 'several' : first;
}

export const text = (x: number, y: number, words: string, attributes = '') =>
  `<text x="${x}" y="${y}"${attributes && ` ${attributes}`}>${words}</text>`;

export const marks = (sides: readonly Side[]) =>
  sides.map((side) => `<tspan fill="${looks[side].tint}">${looks[side].shape}</tspan>`).join('');
