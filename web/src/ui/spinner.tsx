/** Work going on; `label` is for those who do not see it turn. */
export function Spinner({ label }: { label: string }) {
  return (
    <span
      role="img"
      aria-label={label}
      className="size-5 shrink-0 animate-spin rounded-full border-2 border-current border-e-transparent"
    />
  );
}
