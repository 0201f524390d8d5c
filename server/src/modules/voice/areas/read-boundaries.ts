import { areaLevels, type BoundaryFault, Code } from '@sawt/contract';
import { hasCrossing } from './crossings.ts';
import { foreignCrs, foreignNumbers, inKingdom } from './projection.ts';
import type { Polygon, Position, Ring, Shape } from './shape.ts';

/** Which property of a feature means what. */
export interface Mapping {
  codeFrom: string;
  arabicFrom: string;
  englishFrom: string;
  levelFrom?: string | undefined;
  parentFrom?: string | undefined;
}
type Read = { shapes: Shape[]; faults: [] } | { shapes?: never; faults: BoundaryFault[] };
interface Feature {
  properties: Readonly<Record<string, unknown>>;
  geometry: unknown;
}

const mostFeatures = 2000;
const mostFaults = 100;

/**
 * Reads a GeoJSON file (RFC 7946). What is wrong with the file as a whole comes alone, since each feature would only say the
 * same again; otherwise every feature says what is wrong with it.
 * @param governorates the codes there are; a file brings boundaries, centres and districts, and never a new governorate
 */
export function readBoundaries(text: string, mapping: Mapping, governorates: ReadonlySet<string>): Read {
  const whole = (code: BoundaryFault['code'], about: string | null = null): Read => ({ faults: [{ code, feature: null, about }] });
  const file = parse(text);
  if (file === undefined) return whole('not_json');
  if (file?.type !== 'FeatureCollection' || !Array.isArray(file.features)) return whole('not_collection');
  if (file.features.length === 0) return whole('empty');
  if (file.features.length > mostFeatures) return whole('too_many', String(mostFeatures));
  const crs = foreignCrs(file.crs);
  if (crs) return whole('other_projection', crs);
  const features = file.features.map(featureOf);
  const polygons = features.map(({ geometry }) => polygonsOf(geometry));
  const numbers = foreignNumbers(polygons.flatMap((each) => each?.flat(2) ?? []));
  if (numbers) return whole(numbers.code, numbers.about);
  const shapes = features.map((feature, at) => shapeOf(feature, polygons[at] ?? [], mapping, governorates));
  const faults = shapes.flatMap((shape, feature) =>
    faultsOf(shape, polygons[feature], { shapes, feature, governorates }).map((code) => ({ code, feature, about: aboutOf(shape) })),
  );
  return faults.length > 0 ? { faults: faults.slice(0, mostFaults) } : { shapes, faults: [] };
}

function parse(text: string): { type?: unknown; features?: unknown; crs?: unknown } | null | undefined {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function featureOf(given: unknown): Feature {
  const { properties, geometry } = (given ?? {}) as Partial<Feature>;
  return { properties: typeof properties === 'object' && properties !== null ? properties : {}, geometry };
}

/** Undefined: it is no polygon, or its positions are no numbers. */
function polygonsOf(geometry: unknown): Polygon[] | undefined {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons) || polygons.length === 0) return undefined;
  const read = polygons.map((polygon) => (Array.isArray(polygon) && polygon.length > 0 ? polygon.map(ringOf) : [undefined]));
  return read.flat().includes(undefined) ? undefined : (read as Polygon[]);
}

function ringOf(given: unknown): Ring | undefined {
  if (!Array.isArray(given)) return undefined;
  const isPosition = (each: unknown): each is Position => Array.isArray(each) && Number.isFinite(each[0]) && Number.isFinite(each[1]);
  // Six decimals are 11 cm; heights are left out.
  return given.every(isPosition) ? given.map(([lon, lat]): Position => [round(lon), round(lat)]) : undefined;
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

function shapeOf({ properties }: Feature, polygons: Polygon[], mapping: Mapping, governorates: ReadonlySet<string>): Shape {
  const value = (name: string | undefined) => (name === undefined ? '' : String(properties[name] ?? '').trim());
  const code = value(mapping.codeFrom).toLowerCase();
  const parent = value(mapping.parentFrom).toLowerCase() || null;
  const level = value(mapping.levelFrom).toLowerCase() || (governorates.has(code) ? 'governorate' : 'centre');
  const name = { ar: value(mapping.arabicFrom).slice(0, 120), en: value(mapping.englishFrom).slice(0, 120) };
  return { code, name, level: level as Shape['level'], parent: level === 'governorate' ? null : parent, polygons };
}

const aboutOf = ({ code, name }: Shape) => code.slice(0, 64) || name.ar || name.en || null;

interface Around {
  shapes: readonly Shape[];
  feature: number;
  governorates: ReadonlySet<string>;
}

function faultsOf(shape: Shape, polygons: Polygon[] | undefined, around: Around): BoundaryFault['code'][] {
  const faults = polygons ? geometryFaults(polygons) : (['not_polygon'] as const);
  return [...faults, ...wordFaults(shape, around)];
}

function geometryFaults(polygons: readonly Polygon[]): BoundaryFault['code'][] {
  const rings = polygons.flat();
  if (rings.some((ring) => ring.length < 4 || String(ring[0]) !== String(ring.at(-1)))) return ['ring_open'];
  if (rings.flat().some((position) => !inKingdom(position))) return ['outside_kingdom'];
  return polygons.some(hasCrossing) ? ['ring_crosses'] : [];
}

function wordFaults({ code, name, level, parent }: Shape, { shapes, feature, governorates }: Around): BoundaryFault['code'][] {
  if (code === '') return ['code_missing'];
  if (!Code.safeParse(code).success) return ['code_wrong'];
  if (shapes.findIndex((shape) => shape.code === code) !== feature) return ['code_repeated'];
  const faults: BoundaryFault['code'][] = name.ar === '' || name.en === '' ? ['name_missing'] : [];
  if (!areaLevels.includes(level)) return [...faults, 'level_wrong'];
  if (level === 'governorate') return governorates.has(code) ? faults : [...faults, 'area_unknown'];
  const centres = shapes.filter((shape) => shape.level === 'centre').map((shape) => shape.code);
  const parents = level === 'centre' ? governorates : new Set(centres);
  return parent !== null && parents.has(parent) ? faults : [...faults, 'parent_unknown'];
}
