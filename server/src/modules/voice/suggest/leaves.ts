import type { Category } from '@sawt/contract';
import type { Leaf } from './train.ts';

/** The categories that somebody answers. */
export const leavesOf = (categories: readonly Category[]): Leaf[] =>
  categories.flatMap(({ code, agency }) => (agency === null ? [] : [{ code, agency }]));
