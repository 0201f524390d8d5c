import type { FileInfo } from '@sawt/contract';
import { useState } from 'react';
import { defineMessages, useFormats, useLanguage, useMessages } from '#i18n';
import { Button } from './button.tsx';
import { addressOf } from './files/file-address.ts';

const messages = defineMessages({
  ar: {
    label: 'قبل العمل وبعده',
    before: 'قبل العمل',
    after: 'بعد العمل',
    share: 'حدّ المقارنة بين الصورتين',
    apart: 'عرضهما جنبًا إلى جنب',
    over: 'عرضهما واحدة فوق الأخرى',
    open: 'فتح الصورة:',
  },
  en: {
    label: 'Before and after the work',
    before: 'Before the work',
    after: 'After the work',
    share: 'Where one photo ends and the other begins',
    apart: 'Show side by side',
    over: 'Show one over the other',
    open: 'Open the photo:',
  },
});

interface PhotoComparisonProps {
  before: FileInfo;
  after: FileInfo;
}

const tag = 'pointer-events-none absolute top-2 rounded-md bg-ink/75 px-2 py-0.5 text-sm font-medium text-white';

/**
 * Two photos of one place: one over the other, with a line between them that is moved by finger, mouse or arrow keys; or side by side,
 * for whoever likes that better, and on paper.
 */
export function PhotoComparison(photos: PhotoComparisonProps) {
  const words = useMessages(messages);
  const [isApart, setApart] = useState(false);
  return (
    <section aria-label={words.label} className="flex flex-col items-start gap-2">
      {!isApart && <OneOverTheOther {...photos} />}
      <div className={`w-full grid-cols-2 gap-3 print:grid ${isApart ? 'grid' : 'hidden'}`}>
        {(['before', 'after'] as const).map((side) => (
          <figure key={side} className="flex min-w-0 flex-col gap-1">
            <a href={addressOf(photos[side], 'full')} target="_blank" rel="noopener">
              <span className="sr-only">{words.open} </span>
              <img
                src={addressOf(photos[side], 'full')}
                alt={words[side]}
                loading="lazy"
                className="w-full rounded-field border border-line"
              />
            </a>
            <figcaption className="text-sm font-medium">{words[side]}</figcaption>
          </figure>
        ))}
      </div>
      <span className="print:hidden">
        <Button variant="quiet" icon="image" onPress={() => setApart(!isApart)}>
          {isApart ? words.over : words.apart}
        </Button>
      </span>
    </section>
  );
}

function OneOverTheOther({ before, after }: PhotoComparisonProps) {
  const words = useMessages(messages);
  const { percent } = useFormats();
  const isRightToLeft = useLanguage() === 'ar';
  const [share, setShare] = useState(50);
  const rest = `${100 - share}%`;
  return (
    <div className="relative w-full overflow-hidden rounded-field border border-line has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand print:hidden">
      <img
        src={addressOf(after, 'full')}
        alt={words.after}
        loading="lazy"
        className="block max-h-128 w-full object-cover"
        style={{ aspectRatio: `${after.width ?? 4} / ${after.height ?? 3}` }}
      />
      <img
        src={addressOf(before, 'full')}
        alt={words.before}
        loading="lazy"
        className="absolute inset-0 size-full object-cover"
        style={{ clipPath: isRightToLeft ? `inset(0 0 0 ${rest})` : `inset(0 ${rest} 0 0)` }}
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 w-1 bg-white"
        style={{ insetInlineStart: `calc(${share}% - 2px)` }}
      >
        <span className="absolute top-1/2 start-1/2 grid size-9 -translate-y-1/2 place-items-center rounded-full border-2 border-white bg-brand text-white ltr:-translate-x-1/2 rtl:translate-x-1/2">
          ⇆
        </span>
      </span>
      <span aria-hidden="true" className={`${tag} start-2`}>
        {words.before}
      </span>
      <span aria-hidden="true" className={`${tag} end-2`}>
        {words.after}
      </span>
      {/* The whole picture is its handle. */}
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={share}
        onInput={({ currentTarget }) => setShare(currentTarget.valueAsNumber)}
        aria-label={words.share}
        aria-valuetext={`${words.before}: ${percent(share / 100)}`}
        className="absolute inset-0 m-0 size-full cursor-ew-resize opacity-0"
      />
    </div>
  );
}
