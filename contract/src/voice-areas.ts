import { z } from 'zod';
import { Bilingual, Code, Instant, Location, PersonName } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** How fine an area is: a governorate has centres, a centre has districts. */
export const areaLevels = ['governorate', 'centre', 'district'] as const;
export type AreaLevel = (typeof areaLevels)[number];

/** Why a file of boundaries is refused, or a warning. File faults come first and alone. */
export const boundaryFaults = [
  'not_json',
  'not_collection',
  'empty',
  'too_many',
  'other_projection',
  'metres',
  'swapped',
  'not_polygon',
  'ring_open',
  'ring_crosses',
  'outside_kingdom',
  'code_missing',
  'code_wrong',
  'code_repeated',
  'name_missing',
  'level_wrong',
  'area_unknown',
  'parent_unknown',
] as const;
export const BoundaryFault = z.object({
  code: z.enum(boundaryFaults),
  /** Its place in the file, from 0; null: the file as a whole. */
  feature: z.number().int().nullable(),
  /** What names it: its code or name in the file, the projection that was recognised. */
  about: z.string().nullable(),
});
export type BoundaryFault = z.infer<typeof BoundaryFault>;

/** One area of a version. */
export const BoundaryArea = z.object({
  code: Code,
  name: Bilingual,
  level: z.enum(areaLevels),
  parent: Code.nullable(),
  /** Against the version in force. */
  change: z.enum(['new', 'moved', 'same']),
});
export type BoundaryArea = z.infer<typeof BoundaryArea>;

/** Areas by the names that they had, against the version that was in force before. */
const BoundaryChanges = z.object({ added: z.array(Bilingual), moved: z.array(Bilingual), gone: z.array(Bilingual) });
export type BoundaryChanges = z.infer<typeof BoundaryChanges>;

export const BoundaryVersion = z.object({
  id: z.number().int(),
  state: z.enum(['draft', 'live', 'past', 'discarded']),
  fileName: z.string(),
  madeBy: PersonName.nullable(),
  madeAt: Instant,
  liveBy: PersonName.nullable(),
  liveAt: Instant.nullable(),
  /** What publishing it changed. Null: it never was, or that was not kept yet. */
  changes: BoundaryChanges.nullable(),
});
export type BoundaryVersion = z.infer<typeof BoundaryVersion>;

const position = z.tuple([z.number(), z.number()]);
const rings = z.array(z.array(position));
/** As maps take them: GeoJSON, WGS 84, at most six decimals. */
export const AreaShapes = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({ code: Code }),
      geometry: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings) }),
    }),
  ),
});
export type AreaShapes = z.infer<typeof AreaShapes>;

/** What publishing the draft would change. */
export const BoundaryDraft = z.object({
  version: BoundaryVersion,
  areas: z.array(BoundaryArea),
  /** In force today, and not in the draft. */
  gone: z.array(z.object({ code: Code, name: Bilingual })),
  /** Governorates without a boundary: the nearest seat decides there, labelled approximate. */
  without: z.array(z.object({ code: Code, name: Bilingual })),
  /** Neighbours that overlap, largest first. */
  overlaps: z.array(z.object({ areas: z.tuple([Code, Code]), squareKilometres: z.number() })),
  shapes: AreaShapes,
});
export type BoundaryDraft = z.infer<typeof BoundaryDraft>;

const Boundaries = z.object({ live: BoundaryVersion.nullable(), draft: BoundaryDraft.nullable(), versions: z.array(BoundaryVersion) });
export type Boundaries = z.infer<typeof Boundaries>;

/** A centre or district, of which the boundary is in force. */
export const Subarea = z.object({ code: Code, name: Bilingual, parent: Code });
export type Subarea = z.infer<typeof Subarea>;

/** A governorate, centre or district by its name, and about where it is. */
export const FoundPlace = z.object({
  code: Code,
  name: Bilingual,
  level: z.enum(areaLevels),
  /** What it lies in; of a governorate null. */
  within: Bilingual.nullable(),
  /** The governorate. */
  area: Code,
  /** Somewhere in its middle: nobody's place. */
  location: Location,
});
export type FoundPlace = z.infer<typeof FoundPlace>;

const access = 'voice.manage_areas';
const errors = ['auth.required', 'auth.forbidden'] as const;
const propertyName = z.string().min(1).max(100);

export const areas = defineEndpoints({
  getRegionShapes: {
    method: 'GET',
    path: '/api/v1/areas/shapes',
    summary: 'The official boundaries of the governorates; without features until some are published',
    access: 'public',
    audit: null,
    output: AreaShapes,
    errors: [],
  },
  listSubareas: {
    method: 'GET',
    path: '/api/v1/areas/subareas',
    summary: 'The centres and districts of which boundaries are in force',
    access: 'public',
    audit: null,
    output: z.array(Subarea),
    errors: [],
  },
  findPlaces: {
    method: 'GET',
    path: '/api/v1/places',
    summary: 'At most eight governorates, centres and districts whose names have words that begin as those typed',
    access: 'public',
    audit: null,
    query: z.strictObject({ q: z.string().max(100).default('') }),
    output: z.array(FoundPlace),
    errors: [],
  },
  getBoundaries: {
    method: 'GET',
    path: '/api/v1/boundaries',
    summary: 'The boundaries in force, the draft with what it would change, and the versions before',
    access,
    audit: null,
    output: Boundaries,
    errors,
  },
  importBoundaries: {
    method: 'POST',
    path: '/api/v1/boundaries/draft',
    summary: 'Read a GeoJSON file into the draft, or say what is wrong with it; which property means what is named',
    access,
    limit: 'costly',
    audit: 'voice.boundaries_imported',
    query: z.strictObject({
      name: z.string().min(1).max(200),
      codeFrom: propertyName,
      arabicFrom: propertyName,
      englishFrom: propertyName,
      levelFrom: propertyName.optional(),
      parentFrom: propertyName.optional(),
    }),
    body: 'bytes',
    output: z.object({ faults: z.array(BoundaryFault), boundaries: Boundaries }),
    errors: [...errors, 'request.too_large'],
  },
  discardBoundaries: {
    method: 'POST',
    path: '/api/v1/boundaries/draft/discard',
    summary: 'Give the draft up',
    access,
    audit: 'voice.boundaries_discarded',
    output: Boundaries,
    errors: [...errors, 'boundaries.no_draft'],
  },
  publishBoundaries: {
    method: 'POST',
    path: '/api/v1/boundaries/draft/publish',
    summary: 'Put the draft in force for new cases; earlier cases keep their area',
    access,
    audit: 'voice.boundaries_published',
    settings: true,
    output: Boundaries,
    errors: [...errors, 'boundaries.no_draft'],
  },
  restoreBoundaries: {
    method: 'POST',
    path: '/api/v1/boundaries/versions/{id}/restore',
    summary: 'Make the draft of an earlier version',
    access,
    audit: 'voice.boundaries_restored',
    params: z.strictObject({ id: z.coerce.number().int().positive().max(2_000_000_000) }),
    output: Boundaries,
    errors: [...errors, 'boundaries.not_found'],
  },
});
