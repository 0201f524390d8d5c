import type { SuggestionModel } from '@sawt/contract';
import { useFormats, useMessages } from '#i18n';
import { Button, DateTime } from '#ui';
import { modeWords, suggestionWords } from './suggestion-words.ts';

type Setting = Pick<SuggestionModel, 'mode' | 'threshold'>;

interface LastChangeProps {
  change: NonNullable<SuggestionModel['lastChange']>;
  now: Setting;
  onUndo(before: Setting): void;
  isPending: boolean;
}

/** Who last said otherwise, and the way back. */
export function LastChange({ change, now, onUndo, isPending }: LastChangeProps) {
  const words = useMessages(suggestionWords);
  const modes = useMessages(modeWords);
  const { text, percent } = useFormats();
  const said = ({ mode, threshold }: Setting) => words.said(modes[mode], percent(threshold));
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
      <p className="text-sm">
        {words.changed(said(change), said(now))}
        <span className="block text-ink-soft">
          {change.by && text(change.by.name)} <DateTime at={change.at} />
        </span>
      </p>
      <Button
        variant="secondary"
        icon="undo"
        isPending={isPending}
        onPress={() => onUndo({ mode: change.mode, threshold: change.threshold })}
      >
        {words.undo}
      </Button>
    </div>
  );
}
