import { useId } from 'react';
import { classes } from './classes.ts';
import { type Tone, toneFill, toneText } from './tone.ts';

interface MeterProps {
  label: string;
  /** What the bar says, in words: `بقي يومان`. */
  valueLabel: string;
  /** Share used, 0–1; more than 1 is a full bar. */
  share: number;
  /** Left out: calm below three quarters, warning from there (the first reminder), danger when used up. */
  tone?: Tone;
}

export function Meter({ label, valueLabel, share, tone = toneOf(share) }: MeterProps) {
  const percent = Math.min(Math.max(share, 0), 1) * 100;
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <meter aria-labelledby={id} aria-valuetext={valueLabel} max={100} value={percent} className="sr-only" />
      <div className="flex flex-wrap justify-between gap-x-4">
        <span id={id} className="text-ink-soft">
          {label}
        </span>
        <span className={classes('font-medium', toneText[tone])}>{valueLabel}</span>
      </div>
      <div className="h-2 overflow-hidden rounded-full bg-line">
        <div className={classes('h-full rounded-full', toneFill[tone])} style={{ inlineSize: `${percent}%` }} />
      </div>
    </div>
  );
}

function toneOf(share: number): Tone {
  if (share >= 1) return 'danger';
  return share >= 0.75 ? 'warning' : 'success';
}
