import type { FileInfo } from '@sawt/contract';
import { useId } from 'react';
import { Icon } from '#ui';
import { addressOf } from '#ui/files/file-address.ts';

export interface OfferedPhoto extends FileInfo {
  /** Who it is from. */
  from: string;
}

interface PhotoChoiceProps {
  label: string;
  photos: readonly OfferedPhoto[];
  value: string | null;
  onChange(id: string): void;
  error: string | undefined;
}

/** One of several photos, by what it shows. */
export function PhotoChoice({ label, photos, value, onChange, error }: PhotoChoiceProps) {
  const id = useId();
  return (
    <fieldset data-invalid={error !== undefined || undefined} aria-describedby={error && `${id}-error`} className="min-w-0">
      <legend className="mb-1.5 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {photos.map((photo) => (
          <label
            key={photo.id}
            className="relative flex w-28 cursor-pointer flex-col gap-1 rounded-field border-2 border-line bg-white p-1 text-sm has-checked:border-brand has-checked:bg-brand-50 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
          >
            <input
              type="radio"
              name={id}
              checked={photo.id === value}
              onChange={() => onChange(photo.id)}
              aria-label={`${photo.name} · ${photo.from}`}
              className="peer sr-only"
            />
            {photo.state === 'ready' ? (
              <img src={addressOf(photo, 'thumbnail')} alt="" className="aspect-square w-full rounded-md object-cover" />
            ) : (
              <span className="grid aspect-square w-full place-items-center rounded-md bg-canvas text-ink-soft">
                <Icon name="clock" className="size-6" />
              </span>
            )}
            <Icon name="success" className="absolute end-2 top-2 hidden size-6 rounded-full bg-white text-brand peer-checked:block" />
            <bdi className="truncate">{photo.name}</bdi>
            <span className="text-ink-soft">{photo.from}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-sm font-medium text-danger">
          <Icon name="error" className="mt-0.5 size-4.5" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
