import type { CaseDetail } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { defineMessages, useMessages } from '#i18n';
import { Dialog, QueryView } from '#ui';
import { caseQuery } from '../../shared/queries.ts';
import { TwoTexts } from '../two-texts.tsx';

const messages = defineMessages({
  ar: { title: 'مقارنة البلاغين' },
  en: { title: 'The two cases compared' },
});

interface CompareDialogProps {
  own: Pick<CaseDetail, 'number' | 'text'>;
  /** The number of the other. */
  other: string;
  onClose(): void;
}

/** Both cases in whole, of which the list shows the beginning of one. */
export function CompareDialog({ own, other, onClose }: CompareDialogProps) {
  const words = useMessages(messages);
  return (
    <Dialog title={words.title} isOpen onOpenChange={onClose} size="large">
      <QueryView query={useQuery(caseQuery(other))} lines={3}>
        {(found) => <TwoTexts own={own} other={found} />}
      </QueryView>
    </Dialog>
  );
}
