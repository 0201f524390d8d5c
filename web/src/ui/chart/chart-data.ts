/** What a chart shows; the same data draws the picture and fills the table. */
export interface ChartData {
  /** What the categories are: `المحافظة`, `اليوم`. Heads the table's first column. */
  categoryLabel: string;
  categories: readonly string[];
  series: readonly { name: string; values: readonly (number | null)[] }[];
}

/**
 * - `bars`: horizontal, for names to compare
 * - `columns`: vertical, for few and short categories
 * - `lines`: a course in time
 */
export type ChartKind = 'bars' | 'columns' | 'lines';
