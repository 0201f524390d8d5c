import { Link, type LinkProps } from '@tanstack/react-router';
import { classes } from './classes.ts';
import { Sparkline } from './sparkline.tsx';
import { type Tone, toneText } from './tone.ts';

interface StatTileProps {
  label: string;
  /** Already in the reader's digits. */
  value: string;
  /** What it means or compares with. */
  note?: string;
  tone?: Tone;
  /** The last values, oldest first. */
  trend?: readonly number[];
  /** `linkOptions({ to, search })`: the list behind the number. */
  link?: LinkProps;
}

export function StatTile({ label, value, note, tone = 'neutral', trend, link }: StatTileProps) {
  return (
    <div className="relative flex flex-col gap-1 rounded-card border border-line bg-white p-5 shadow-card transition-colors has-[a:hover]:border-brand">
      <span className="text-ink-soft">
        {link ? (
          <Link {...link} className="stretched-link hover:underline">
            {label}
          </Link>
        ) : (
          label
        )}
      </span>
      <span className="flex items-end justify-between gap-3">
        <span className={classes(sizeFor(value), 'font-semibold', tone === 'neutral' ? 'text-ink' : toneText[tone])}>{value}</span>
        {trend && trend.length > 1 && <Sparkline values={trend} />}
      </span>
      {note && <span className="text-sm text-ink-faint">{note}</span>}
    </div>
  );
}

/** What is longer would break in a tile of half a phone's width. */
function sizeFor({ length }: string): string {
  if (length > 9) return 'text-2xl/tight';
  return length > 7 ? 'text-3xl/tight md:text-4xl/tight' : 'text-4xl/tight';
}
