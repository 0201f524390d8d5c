import fc from 'fast-check';
import { cellToParent, latLngToCell } from 'h3-js';
import { expect, test } from 'vitest';
import { cellRange } from './cells.ts';

const somewhere = fc.tuple(fc.double({ min: 24, max: 29, noNaN: true }), fc.double({ min: 41, max: 46, noNaN: true }));
const near = fc.double({ min: -0.2, max: 0.2, noNaN: true });

test('the range of a cell holds the cells within it and no other', () => {
  fc.assert(
    fc.property(somewhere, near, near, fc.integer({ min: 4, max: 9 }), ([lat, lon], up, along, resolution) => {
      const cell = cellToParent(latLngToCell(lat, lon, 9), resolution);
      const other = latLngToCell(lat + up, lon + along, 9);
      const { first, last } = cellRange(cell);
      expect([cell, other, other >= first && other <= last]).toEqual([cell, other, cellToParent(other, resolution) === cell]);
    }),
    { numRuns: 500 },
  );
});
