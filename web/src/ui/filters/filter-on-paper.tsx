/** On paper nothing can be chosen, but what was chosen is part of what the figures say. */
export function FilterOnPaper({ label, value }: { label: string; value: string }) {
  return (
    <p className="hidden print:block">
      {label}: {value}
    </p>
  );
}
