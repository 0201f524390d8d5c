import { cellToLatLng, cellToParent } from 'h3-js';
import { finest } from './cells.ts';
import type { Columns } from './columns.ts';

/** The larger cells that the cells of the cases lie in. The first stands for "none", as in the names of a dimension. */
export interface Parents {
  cells: { cell: string; centre: { lat: number; lon: number } }[];
  /** Of each cell by its code. */
  parentOf: number[];
}

interface Known extends Parents {
  codes: Map<string, number>;
}
// To ask H3 costs some 2 µs a cell, and every look at the map would ask for thousands.
const known = new WeakMap<Columns, Map<number, Known>>();

export function parentsAt(columns: Columns, resolution: number): Parents {
  const byResolution = known.get(columns) ?? new Map<number, Known>();
  known.set(columns, byResolution);
  const parents = byResolution.get(resolution) ?? { cells: [{ cell: '', centre: { lat: 0, lon: 0 } }], parentOf: [0], codes: new Map() };
  byResolution.set(resolution, parents);
  const { list } = columns.names.cell;
  for (let code = parents.parentOf.length; code < list.length; code++) parents.parentOf.push(codeOf(list[code]!, resolution, parents));
  return parents;
}

function codeOf(name: string, resolution: number, { cells, codes }: Known): number {
  const cell = resolution === finest ? name : cellToParent(name, resolution);
  const code = codes.get(cell);
  if (code !== undefined) return code;
  const [lat, lon] = cellToLatLng(cell);
  codes.set(cell, cells.length);
  return cells.push({ cell, centre: { lat, lon } }) - 1;
}
