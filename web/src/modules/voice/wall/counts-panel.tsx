import type { Figures } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { wallWords } from './wall-words.ts';

export function CountsPanel({ figures }: { figures: Figures }) {
  const words = useMessages(wallWords);
  const { number, percent } = useFormats();
  const today = figures.trend.at(-1);
  const { onTimeShare, satisfaction } = figures;
  const tiles: { label: string; value: string; colour?: string }[] = [
    { label: words.open, value: number(figures.open) },
    { label: words.late, value: number(figures.late), colour: figures.late > 0 ? 'text-danger' : 'text-brand' },
    { label: words.today, value: number(today?.submitted ?? 0) },
    { label: words.answeredToday, value: number(today?.answered ?? 0) },
    { label: words.onTime, value: onTimeShare === null ? '–' : percent(onTimeShare) },
    { label: words.satisfaction, value: satisfaction.mean === null ? '–' : number(satisfaction.mean) },
  ];
  return (
    <dl className="grid h-full grid-cols-3 grid-rows-2 gap-6">
      {tiles.map(({ label, value, colour }) => (
        <div key={label} className="flex flex-col items-center justify-center gap-4 rounded-card border border-line bg-white">
          <dt className="text-3xl text-ink-soft">{label}</dt>
          <dd className={`text-9xl/tight font-bold tabular-nums ${colour ?? ''}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
