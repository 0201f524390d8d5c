import { ProblemError } from '@sawt/contract';
import { expect } from 'vitest';
import type { Course } from './courses.ts';
import type { Person } from './try-move.ts';

export interface Reader extends Person {
  id: string;
  agency: string | null;
  department: string | null;
}

/** What a citizen never reads of what officials do among themselves. */
const amongOfficials = [
  'note',
  'propose',
  'sendBack',
  'handBack',
  'release',
  'prioritise',
  'direct',
  'respond',
  'satisfy',
  'insist',
  'remind',
  'join',
];
const ofTheRegion = ['emirate.officer', 'emirate.leader', 'auditor'];

/** Who may read a case: said once more, by hand. A citizen follows a split case by the whole. */
function mayRead({ name, agency, department }: Reader, course: Course, owner: string): boolean {
  if (name.startsWith('+')) return name === owner;
  if (ofTheRegion.includes(name)) return true;
  if (name.endsWith('.coordinator')) return course.row.agency === agency;
  return name.includes('.specialist') && course.department !== null && course.department === department;
}

/** Everybody is told of the case what they may know of it, and nobody else that it exists. */
export async function demandHonestAnswers(reader: Reader, course: Course, owner: string): Promise<void> {
  const shown = await reader.api.voice.getCase({ params: { number: course.number } }).catch((error: unknown) => {
    if (error instanceof ProblemError && ['case.not_found', 'auth.forbidden'].includes(error.problem.code)) return null;
    throw error;
  });
  expect([reader.name, course.number, shown !== null]).toEqual([reader.name, course.number, mayRead(reader, course, owner)]);
  if (!shown) return;
  expect(shown.status).toBe(course.row.status);
  if (!reader.name.startsWith('+')) return;
  expect(shown.timeline.map(({ what }) => what).filter((what) => amongOfficials.includes(what))).toEqual([]);
  expect([shown.directive, shown.clocks.filter(({ kind }) => kind === 'directive')]).toEqual([null, []]);
  expect(shown.timeline.filter(({ side, actor }) => side !== 'citizen' && actor !== null)).toEqual([]);
}
