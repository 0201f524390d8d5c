import type { Agency } from '@sawt/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, Dialog, QueryView, showToast } from '#ui';
import { placeUsesQuery } from '../queries.ts';
import { closeWords } from './close-words.ts';
import { PlaceUses } from './place-uses.tsx';
import { useAgencyChanged } from './use-agency-changed.ts';

type Department = Agency['departments'][number];

interface ClosePlaceDialogProps {
  agency: Agency;
  /** Left out: the agency itself. */
  department?: Department;
  onClose(): void;
}

/** Says what still stands on it, and where to see to that; only what is free of it can be closed. */
export function ClosePlaceDialog({ agency, department, onClose }: ClosePlaceDialogProps) {
  const words = useMessages(closeWords);
  const { text } = useFormats();
  const keep = useAgencyChanged();
  const place = { agency: agency.code, department: department?.code };
  const uses = useQuery(placeUsesQuery(place));
  const name = text((department ?? agency).name);
  const body = department ? { closedDepartments: { [department.code]: true } } : { closed: true };
  const close = useMutation({
    mutationFn: () => client.agencies.updateAgency({ params: { code: agency.code }, body }),
    onSuccess: (changed) => {
      keep(changed);
      showToast(words.closed(name), 'success');
      onClose();
    },
    // Something has come meanwhile: what, is read anew.
    onError: () => uses.refetch(),
  });
  const { message } = useErrorWords(close.error);
  const isFree = uses.data?.length === 0;
  return (
    <Dialog
      title={words.close(name)}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button variant="secondary" onPress={onClose}>
            {isFree ? words.keepOpen : words.understood}
          </Button>
          {isFree && (
            <Button variant="danger" onPress={() => close.mutate()} isPending={close.isPending}>
              {department ? words.closeDepartment : words.closeAgency}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {message && <Banner tone="danger">{message}</Banner>}
        <QueryView query={uses} lines={3}>
          {(standing) =>
            standing.length === 0 ? (
              <>
                <p>{words.nothingStands}</p>
                <ul className="flex list-disc flex-col gap-1 ps-5">
                  {[words.takesNothing, words.staysReadable, department ? words.reopenedDepartment : words.reopenedAgency].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </>
            ) : (
              <PlaceUses uses={standing} place={place} />
            )
          }
        </QueryView>
      </div>
    </Dialog>
  );
}
