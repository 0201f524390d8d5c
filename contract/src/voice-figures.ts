import { z } from 'zod';
import { CaseNumber, CaseSummary } from './case.ts';
import { caseStatuses, stages } from './case-lists.ts';
import { Bilingual, Instant, Location, pageOf, pageQuery } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { caseFilter } from './voice.ts';

/** What figures can be told apart by. Times are of the submission, in Riyadh; weeks begin on Sunday. */
export const groupings = [
  'agency',
  'department',
  'specialist',
  'category',
  'area',
  'channel',
  'kind',
  'priority',
  'status',
  'day',
  'week',
  'month',
  'hijri_month',
] as const;
export type FigureGrouping = (typeof groupings)[number];
/** More spans of time than this are refused: nobody reads them. */
export const maximumSpans = 400;

const count = z.number().int();
/** Minutes; null where nothing was measured. Exact below 256 minutes, above at most 0.4 % off. */
const Duration = z.object({ median: z.number().nullable(), p90: z.number().nullable() });

/** All figures of a set of cases. Each count is that of a list: `docs/glossary.md` names its filter. */
export const Measures = z.object({
  total: count,
  open: count,
  late: count,
  answered: count,
  answeredInTime: count,
  answeredLate: count,
  acknowledgedInTime: count,
  acknowledgedLate: count,
  reopened: count,
  returned: count,
  appealed: count,
  waited: count,
  /** Of the latest answer: share (0–1) in time. */
  onTimeShare: z.number().nullable(),
  reopenRate: z.number().nullable(),
  returnRate: z.number().nullable(),
  appealRate: z.number().nullable(),
  /** Working minutes from referral to assignment, and to the answer. */
  acknowledging: Duration,
  answering: Duration,
  /** Minutes by the wall clock that the citizen was waited for, of the cases that were. */
  waiting: Duration,
  satisfaction: z.object({ mean: z.number().nullable(), ratings: count, distribution: z.array(count).length(5) }),
});
export type Measures = z.infer<typeof Measures>;

/** How long cases were in each stage that they have left, in working time, all their stays together. */
export const StageTimes = z.record(z.enum(stages), Duration.extend({ cases: count }));
export type StageTimes = z.infer<typeof StageTimes>;

/** What is added to a filter to open the cases of a group. */
const GroupFilter = z.record(z.string(), z.string());

/** What makes groups comparable that have other cases and more or fewer of them; shares (0–1) of the answers in time. */
export const FairShare = z.object({
  /** What others would have reached with the same cases. */
  expected: z.number(),
  /** The share of all, scaled by how the group’s own compares with the expected. */
  adjusted: z.number(),
  /** Of that, what is sure from so many answers: the order of the ranking. */
  sure: z.number(),
});
export type FairShare = z.infer<typeof FairShare>;

export const FigureGroup = z.object({
  key: z.string(),
  /** Null where the key says it all: a status, a day. */
  name: Bilingual.nullable(),
  filter: GroupFilter,
  measures: Measures,
  /** Of agencies and departments that have answered; null of others. */
  fair: FairShare.nullable(),
});
export type FigureGroup = z.infer<typeof FigureGroup>;

export const MeasuredCases = z.object({
  all: Measures,
  groups: z.array(FigureGroup),
  /** Cases that belong to no group: without an agency yet, without a category. */
  ungrouped: count,
});
export type MeasuredCases = z.infer<typeof MeasuredCases>;

export const StagedCases = z.object({
  all: StageTimes,
  groups: z.array(FigureGroup.omit({ measures: true, fair: true }).extend({ total: count, stages: StageTimes })),
});
export type StagedCases = z.infer<typeof StagedCases>;

/** What a citizen said of the answer, beside it. */
export const RatedCase = CaseSummary.extend({
  rating: z.number().int(),
  ratedAt: Instant.nullable(),
  /** In the citizen's own words; null where they gave none. */
  comment: z.string().nullable(),
  answer: z.string().nullable(),
});
export type RatedCase = z.infer<typeof RatedCase>;

export const finestMapResolution = 9;
const degrees = (limit: number) => z.coerce.number().min(-limit).max(limit);

export const CaseMap = z.object({
  /** H3 resolution of the cells; coarser than asked for where there would be too many. */
  resolution: z.number().int(),
  cells: z.array(z.object({ cell: z.string(), centre: Location, total: count, open: count, late: count })),
  /** Single cases, where few enough are in sight at the finest resolution. */
  points: z.array(
    z.object({ number: CaseNumber, location: Location, status: z.enum(caseStatuses), late: z.boolean(), createdAt: Instant }),
  ),
  /** Cases of the filter that have no place on the map. */
  withoutPlace: count,
});
export type CaseMap = z.infer<typeof CaseMap>;

export const figures = defineEndpoints({
  measureCases: {
    method: 'GET',
    path: '/api/v1/figures/measures',
    summary: 'All figures over the cases within reach of the caller, and of each group of them',
    access: 'voice.read_figures',
    limit: 'search',
    audit: null,
    query: z.strictObject({ ...caseFilter, by: z.enum(groupings).optional() }),
    output: MeasuredCases,
    errors: ['auth.required', 'auth.forbidden'],
  },
  measureStages: {
    method: 'GET',
    path: '/api/v1/figures/stages',
    summary: 'How long the cases within reach of the caller were in each stage, and those of each group',
    access: 'voice.read_figures',
    limit: 'search',
    audit: null,
    query: z.strictObject({ ...caseFilter, by: z.enum(groupings).optional() }),
    output: StagedCases,
    errors: ['auth.required', 'auth.forbidden'],
  },
  listRatings: {
    method: 'GET',
    path: '/api/v1/figures/ratings',
    summary: 'What citizens said of the answers to the cases within reach of the caller, the last said first',
    access: 'voice.read_figures',
    limit: 'search',
    audit: null,
    query: z.strictObject({ ...caseFilter, ...pageQuery }),
    output: pageOf(RatedCase),
    errors: ['auth.required', 'auth.forbidden'],
  },
  mapCases: {
    method: 'GET',
    path: '/api/v1/figures/map',
    summary: 'Where the cases within reach of the caller are: counts by hexagonal cell within a box, single cases close up',
    access: 'voice.read_figures',
    limit: 'search',
    audit: null,
    query: z.strictObject({
      ...caseFilter,
      resolution: z.coerce.number().int().min(4).max(finestMapResolution),
      west: degrees(180),
      south: degrees(90),
      east: degrees(180),
      north: degrees(90),
    }),
    output: CaseMap,
    errors: ['auth.required', 'auth.forbidden'],
  },
});
