import type { FoundPlace } from '@sawt/contract';
import type { Place } from '../../directory/index.ts';
import { innerPoint } from './inner-point.ts';
import type { Shape } from './shape.ts';

/** All that has a name: the governorates at their seats, centres and districts about their middle. */
export function placesOf(governorates: readonly Place[], shapes: readonly Shape[]): FoundPlace[] {
  const known = new Map(governorates.map(({ code, name, seat }): [string, FoundPlace] => [code, governorate(code, name, seat)]));
  const byCode = new Map(shapes.map((shape) => [shape.code, shape]));
  const areaOf = (code: string): string | undefined => {
    const parent = byCode.get(code)?.parent;
    return known.has(code) ? code : parent ? areaOf(parent) : undefined;
  };
  const finer = shapes.flatMap(({ code, name, level, parent, polygons }): FoundPlace[] => {
    const [area, location] = [areaOf(code), innerPoint(polygons)];
    if (parent === null || !area || !location) return [];
    return [{ code, name, level, within: known.get(parent)?.name ?? byCode.get(parent)?.name ?? null, area, location }];
  });
  return [...known.values(), ...finer];
}

const governorate = (code: string, name: Place['name'], location: Place['seat']): FoundPlace => ({
  code,
  name,
  level: 'governorate',
  within: null,
  area: code,
  location,
});
