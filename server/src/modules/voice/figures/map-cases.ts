import type { CaseFilter, CaseMap, CaseStatus } from '@sawt/contract';
import { cellToLatLng, cellToParent } from 'h3-js';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { VoiceDeps } from '../deps.ts';
import { finest } from './cells.ts';
import type { Columns } from './columns.ts';
import { byName } from './groupings.ts';
import { recall } from './recall.ts';
import { forEachSelected, type Selection } from './select.ts';
import { type Asking, openIn, selectCases } from './selection-of.ts';
import { addTo, type Count, countOf, createTally, type Tally } from './tally.ts';

/** More cells than this are neither drawn nor told apart: they are joined into the larger ones they lie in. */
const mostCells = 3000;
/** So many single cases are shown at the finest resolution, and no more. */
const mostPoints = 300;
const coarsest = 4;

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Where the cases of a filter are. A cell counts whole, also where the box cuts it, as the list behind it does. */
export async function mapCases(deps: VoiceDeps, asking: Asking, query: CaseFilter & Box & { resolution: number }): Promise<CaseMap> {
  const { resolution, west, south, east, north, ...filter } = query;
  const box = { west, south, east, north };
  const now = deps.clock.now();
  const { columns, selection } = await selectCases(deps, asking, filter, now);
  const tally = await recall({ columns, selection, now }, ['map'], async () => tallyCells(columns, selection, now));
  const isOpen = openIn(columns);
  const { at, cells } = joined(columns, tally, isOpen, box, resolution);
  return {
    resolution: at,
    cells,
    points: at === finest ? await pointsIn(asking, columns, selection, box, cells, now) : [],
    withoutPlace: countOf(tally, 0, isOpen).total,
  };
}

function tallyCells(columns: Columns, selection: Selection, now: Date): Tally {
  const tally = createTally(columns.names.cell.list.length, false);
  const grouping = byName(columns, 'cell');
  forEachSelected(columns, selection, (chunk, places, count) => {
    addTo(tally, chunk, places, count, grouping.fill(chunk, places, count), now.getTime());
  });
  return tally;
}

type Cell = CaseMap['cells'][number];

/** The cells in sight at the wanted resolution, or at the next coarser one where there are few enough. */
function joined(columns: Columns, tally: Tally, isOpen: Uint8Array, box: Box, resolution: number): { at: number; cells: Cell[] } {
  for (let at = resolution; ; at--) {
    const cells = cellsAt(columns, tally, isOpen, at).filter(({ centre }) => lies(centre, wider(box, at)));
    if (cells.length <= mostCells || at === coarsest) return { at, cells: cells.slice(0, mostCells) };
  }
}

function cellsAt({ names }: Columns, tally: Tally, isOpen: Uint8Array, resolution: number): Cell[] {
  const sums = new Map<string, Count>();
  names.cell.list.forEach((cell, code) => {
    if (code === 0) return;
    const { total, open, late } = countOf(tally, code, isOpen);
    if (total === 0) return;
    const parent = parentOf(cell, resolution);
    const sum = sums.get(parent) ?? { total: 0, open: 0, late: 0 };
    sums.set(parent, { total: sum.total + total, open: sum.open + open, late: sum.late + late });
  });
  return [...sums].map(([cell, sum]) => ({ cell, centre: centreOf(cell), ...sum })).sort((a, b) => b.total - a.total);
}

// Both are asked of the same few thousand cells at every look at the map, and cost some 2 µs each.
const parents = new Map<string, string>();
function parentOf(cell: string, resolution: number): string {
  if (resolution === finest) return cell;
  const key = `${resolution}${cell}`;
  const known = parents.get(key);
  if (known) return known;
  const parent = cellToParent(cell, resolution);
  parents.set(key, parent);
  return parent;
}
const centres = new Map<string, Cell['centre']>();
function centreOf(cell: string): Cell['centre'] {
  const known = centres.get(cell);
  if (known) return known;
  const [lat, lon] = cellToLatLng(cell);
  const centre = { lat, lon };
  centres.set(cell, centre);
  return centre;
}

const lies = ({ lat, lon }: Cell['centre'], { west, south, east, north }: Box) =>
  lat >= south && lat <= north && lon >= west && lon <= east;

/** Degrees from the centre of a cell to its farthest corner, at resolution 4; each finer one is √7 times smaller. */
const reach = 0.3;
function wider({ west, south, east, north }: Box, resolution: number): Box {
  const edge = reach / Math.sqrt(7) ** (resolution - coarsest);
  return { west: west - edge, south: south - edge, east: east + edge, north: north + edge };
}

/** The cases themselves, from behind the wall, where they are few. */
async function pointsIn(
  asking: Asking,
  columns: Columns,
  selection: Selection,
  box: Box,
  cells: readonly Cell[],
  now: Date,
): Promise<CaseMap['points']> {
  if (cells.reduce((sum, { total }) => sum + total, 0) > mostPoints) return [];
  const inSight = new Set(cells.map(({ cell }) => cell));
  const codes = Uint8Array.from(columns.names.cell.list, (name) => Number(inSight.has(name)));
  const ids: number[] = [];
  forEachSelected(columns, { ...selection, among: [...selection.among, { dimension: 'cell', codes }] }, (chunk, places, count) => {
    for (let index = 0; index < count; index++) ids.push(chunk.first + places[index]!);
  });
  if (ids.length === 0) return [];
  const rows = await asking.read((db) => readPoints(db, ids));
  return rows
    .map(({ number, lat, lon, status, due_at, created_at }) => ({
      number,
      location: { lat: lat as number, lon: lon as number },
      status: status as CaseStatus,
      late: due_at !== null && due_at < now,
      createdAt: created_at.toISOString(),
    }))
    .filter(({ location }) => lies(location, box));
}

const readPoints = (db: WalledTx, ids: readonly number[]) =>
  db
    .selectFrom('voice.case')
    .select(['number', 'lat', 'lon', 'status', 'due_at', 'created_at'])
    .where('id', 'in', ids)
    .where('lat', 'is not', null)
    .where('lon', 'is not', null)
    .execute();
