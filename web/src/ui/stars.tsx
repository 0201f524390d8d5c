import { useMessages } from '#i18n';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { laterWords } from './later-words.ts';

/** Stars as decoration. */
export function Stars({ filled, outOf }: { filled: number; outOf: number }) {
  return (
    <span className="inline-flex gap-0.5" aria-hidden="true">
      {Array.from({ length: outOf }, (_, index) => index + 1).map((star) => (
        <Icon key={star} name="star" className={classes('size-5', star <= filled ? 'fill-current text-brand' : 'text-field-line')} />
      ))}
    </span>
  );
}

/** A rating that was given, 1–5. */
export function RatingValue({ value }: { value: number }) {
  const { stars } = useMessages(laterWords);
  return (
    <span role="img" aria-label={stars(value)} className="inline-flex">
      <Stars filled={value} outOf={5} />
    </span>
  );
}
