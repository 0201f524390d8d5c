import type { Category } from '@sawt/contract';
import { themeOf } from '../categories/category-store.ts';
import { type Columns, mark } from './columns.ts';
import { type FairShare, fairShares, type Line } from './fair-share.ts';
import type { Groups } from './groups.ts';
import { forEachSelected, type Selection } from './select.ts';

/**
 * The fair share of each group by its number. Cases are alike by category and kind; where nobody else has such, by category, theme,
 * kind, and at last all are.
 */
export function fairGroups(
  columns: Columns,
  selection: Selection,
  { grouping }: Groups,
  categories: readonly Category[],
): Map<string, FairShare> {
  const { category, kind } = columns.names;
  const kinds = kind.list.length;
  const cells = category.list.length * kinds;
  const [inTime, all] = [new Uint32Array(grouping.groups * cells), new Uint32Array(grouping.groups * cells)];
  forEachSelected(columns, selection, (chunk, places, count) => {
    const groupOf = grouping.fill(chunk, places, count);
    for (let index = 0; index < count; index++) {
      const place = places[index]!;
      const marks = chunk.marks[place]!;
      if ((marks & (mark.answeredInTime | mark.answeredLate)) === 0) continue;
      const cell = groupOf[index]! * cells + chunk.category[place]! * kinds + chunk.kind[place]!;
      all[cell]! += 1;
      if (marks & mark.answeredInTime) inTime[cell]! += 1;
    }
  });
  const themes = themeOf(categories);
  const lines: Line[] = [];
  for (let cell = cells; cell < all.length; cell++) {
    if (all[cell] === 0) continue;
    const [codeOfCategory, codeOfKind] = [Math.floor((cell % cells) / kinds), cell % kinds];
    const theme = themes.get(category.list[codeOfCategory] as string)?.code;
    lines.push({
      group: `${Math.floor(cell / cells)}`,
      strata: [
        `category ${codeOfCategory} kind ${codeOfKind}`,
        `category ${codeOfCategory}`,
        ...(theme ? [`theme ${theme}`] : []),
        `kind ${codeOfKind}`,
        'all',
      ],
      answered: { inTime: inTime[cell]!, all: all[cell]! },
    });
  }
  return fairShares(lines);
}
