interface ShareBarProps {
  total: number;
  open: number;
  late: number;
  /** The total of the longest bar. */
  highest: number;
}

/** The proportions beside the numbers that say them: late within open within all. */
export function ShareBar({ total, open, late, highest }: ShareBarProps) {
  const width = (count: number) => ({ inlineSize: `${highest === 0 ? 0 : (count / highest) * 100}%` });
  return (
    <span aria-hidden="true" className="mt-1 flex h-1.5 overflow-hidden rounded-full bg-canvas">
      <span className="bg-danger" style={width(late)} />
      <span className="bg-brand" style={width(open - late)} />
      <span className="bg-brand-200" style={width(total - open)} />
    </span>
  );
}
