import { z } from 'zod';
import { Bilingual, Instant } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** Fewer cases than this are nobody's but theirs whom they are about: they are not published. */
export const leastPublished = 5;

/** Null: not published, because it is fewer than `leastPublished`, or because such a number would follow from it. */
const published = z.number().int().nullable();

export const outcomes = ['received', 'answeredInTime', 'answeredLate', 'notAnswered'] as const;
export type Outcome = (typeof outcomes)[number];

const answering = {
  /** Cases sent in the period. The three that follow add up to it. */
  received: published,
  /** The latest answer came within its time, or after it. */
  answeredInTime: published,
  answeredLate: published,
  /** No answer yet, or closed without one. */
  notAnswered: published,
  /** Working hours from referral to the answer; null where too few were answered. */
  medianAnswerHours: z.number().nullable(),
  /** Mean of the ratings, 1–5; null where too few rated. */
  satisfaction: z.number().nullable(),
};

export const AnsweringRow = z.object({
  /** Of the agency or governorate; of a month `YYYY-MM`. Null: cases that belong to none yet. */
  code: z.string().nullable(),
  name: Bilingual.nullable(),
  ...answering,
});
export type AnsweringRow = z.infer<typeof AnsweringRow>;

export const AnsweringStatistics = z.object({
  licence: z.object({ name: z.string(), url: z.string() }),
  /** Cases sent from here on, whole months in Riyadh, until the numbers were made; they are made once a day. */
  from: Instant,
  to: Instant,
  total: z.object(answering),
  byAgency: z.array(AnsweringRow),
  byArea: z.array(AnsweringRow),
  byMonth: z.array(AnsweringRow),
});
export type AnsweringStatistics = z.infer<typeof AnsweringStatistics>;

export const openData = defineEndpoints({
  getAnswering: {
    method: 'GET',
    path: '/api/v1/open-data/answering',
    summary: 'Open data: how cases of the last twelve months were answered, by agency, governorate and month; no count below five',
    access: 'public',
    audit: null,
    output: AnsweringStatistics,
    errors: [],
  },
  downloadAnswering: {
    method: 'GET',
    path: '/api/v1/open-data/answering.csv',
    summary: 'The same as CSV (RFC 4180, UTF-8), a line for each agency, governorate and month; what is not published is empty',
    access: 'public',
    audit: null,
    output: 'file',
    errors: [],
  },
});
