const width = 96;
const height = 32;

/** A small trend without axes, beside the number that says it. Time runs with the writing. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const highest = Math.max(...values, 1);
  const points = values.map((value, index) => `${(index / (values.length - 1)) * width},${height - 2 - (value / highest) * (height - 4)}`);
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className="h-8 w-24 rtl:-scale-x-100" fill="none">
      <polygon points={`0,${height} ${points.join(' ')} ${width},${height}`} className="fill-brand-100" />
      <polyline points={points.join(' ')} className="stroke-brand" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
