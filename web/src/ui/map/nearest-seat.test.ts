import { expect, test } from 'vitest';
import { nearestSeatDivision } from './nearest-seat.ts';

const west = { code: 'west', name: 'West', seat: { lat: 26, lon: 43.5 } };
const east = { code: 'east', name: 'East', seat: { lat: 26, lon: 44.1 } };

test('two neighbours meet half-way and neither crosses over', () => {
  const [left, right] = nearestSeatDivision([west, east]).features.map(
    ({ geometry }) => geometry.coordinates[0]?.map(([lon]) => lon ?? 0) ?? [],
  );
  expect(Math.max(...(left ?? []))).toBeCloseTo(43.8, 9);
  expect(Math.min(...(right ?? []))).toBeCloseTo(43.8, 9);
});

test('every shape is a closed ring and carries its code', () => {
  for (const { properties, geometry } of nearestSeatDivision([west, east]).features) {
    const ring = geometry.coordinates[0] ?? [];
    expect(ring.at(0)).toEqual(ring.at(-1));
    expect(['west', 'east']).toContain(properties.code);
  }
});
