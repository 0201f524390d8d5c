import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseMoves, peopleMoves } from '@sawt/contract';
import { describe, expect, test } from 'vitest';
import { workflow } from '../server/src/modules/voice/workflow.ts';
import { lifecyclePicture } from './lifecycle/draw.ts';
import { ways } from './lifecycle/layout.ts';
import { lifecyclePage } from './lifecycle/page.ts';
import { sidesOf } from './lifecycle/sides.ts';

const inDocs = (name: string) => readFileSync(join(import.meta.dirname, '../docs', name), 'utf8');

describe('the lifecycle in the documentation', () => {
  test('is drawn as the table has it now (npm run lifecycle)', () => {
    expect(inDocs('lifecycle.svg') === lifecyclePicture()).toBe(true);
  });

  test('is written as the table has it now (npm run lifecycle)', () => {
    expect(inDocs('lifecycle.md')).toBe(lifecyclePage());
  });

  test('has an arrow for every move that changes the status', () => {
    const drawn = new Set(ways().flatMap(({ moves }) => moves));
    const changing = caseMoves.filter((move) => workflow[move].from.some((status) => (workflow[move].to ?? status) !== status));
    expect(changing.filter((move) => !drawn.has(move))).toEqual([]);
  });

  test('says of every move who makes it, as the roles have the permissions', () => {
    expect(caseMoves.filter((move) => sidesOf(move).length === 0)).toEqual([]);
    expect(peopleMoves.filter((move) => sidesOf(move).includes('system'))).toEqual([]);
    expect([sidesOf('rate'), sidesOf('start'), sidesOf('reject'), sidesOf('split')]).toEqual([
      ['citizen'],
      ['agency'],
      ['emirate'],
      ['agency', 'emirate'],
    ]);
  });
});
