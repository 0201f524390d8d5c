import type { CaseFilter, CaseMap, CaseStatus } from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { VoiceDeps } from '../deps.ts';
import { finest } from './cells.ts';
import type { Columns } from './columns.ts';
import { byName } from './groupings.ts';
import { type Parents, parentsAt } from './parents.ts';
import { recall } from './recall.ts';
import { forEachSelected, type Selection } from './select.ts';
import { type Asking, openIn, selectCases } from './selection-of.ts';
import { addTo, type Count, countOf, createTally } from './tally.ts';

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
  const counted = await recall({ columns, selection, now }, ['map'], async () => countCells(columns, selection, now));
  const { at, cells } = joined(columns, counted, box, resolution);
  return {
    resolution: at,
    cells,
    points: at === finest ? await pointsIn(asking, columns, selection, box, cells, now) : [],
    withoutPlace: counted.total[0]!,
  };
}

/** Of each cell by its number; the first stands for "none". */
type Counted = Record<keyof Count, Uint32Array>;
const noneOf = (cells: number): Counted => ({
  total: new Uint32Array(cells),
  open: new Uint32Array(cells),
  late: new Uint32Array(cells),
});

function countCells(columns: Columns, selection: Selection, now: Date): Counted {
  const grouping = byName(columns, 'cell');
  const tally = createTally(grouping.groups, false);
  forEachSelected(columns, selection, (chunk, places, count) => {
    addTo(tally, chunk, places, count, grouping.fill(chunk, places, count), now.getTime());
  });
  const isOpen = openIn(columns);
  const counted = noneOf(grouping.groups);
  for (let group = 0; group < grouping.groups; group++) {
    const { total, open, late } = countOf(tally, group, isOpen);
    [counted.total[group], counted.open[group], counted.late[group]] = [total, open, late];
  }
  return counted;
}

type Cell = CaseMap['cells'][number];

/** The cells in sight at the wanted resolution, or at the next coarser one where there are few enough. */
function joined(columns: Columns, counted: Counted, box: Box, resolution: number): { at: number; cells: Cell[] } {
  for (let at = resolution; ; at--) {
    const cells = cellsIn(wider(box, at), parentsAt(columns, at), counted);
    if (cells.length <= mostCells || at === coarsest) return { at, cells: cells.slice(0, mostCells) };
  }
}

function cellsIn(box: Box, { cells, parentOf }: Parents, counted: Counted): Cell[] {
  const sums = noneOf(cells.length);
  for (let code = 1; code < counted.total.length; code++) {
    const group = parentOf[code]!;
    sums.total[group]! += counted.total[code]!;
    sums.open[group]! += counted.open[code]!;
    sums.late[group]! += counted.late[code]!;
  }
  return cells
    .flatMap(({ cell, centre }, group) =>
      sums.total[group] && lies(centre, box)
        ? [{ cell, centre, total: sums.total[group], open: sums.open[group]!, late: sums.late[group]! }]
        : [],
    )
    .sort((a, b) => b.total - a.total);
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
