import { getRouteApi } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { Enrolment } from './enrolment.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { identityWords } from './identity-words.ts';
import { useEnter } from './use-enter.ts';

const route = getRouteApi('/staff-entry/staff/enrol');

/** For those who are signed in by their password and have not enrolled yet, on a later visit. */
export function EnrolPage() {
  const words = useMessages(identityWords);
  const enter = useEnter(route.useSearch().return);
  return (
    <EntryFrame title={words.enrolTitle} description={words.enrolIntro}>
      <Enrolment onDone={enter} />
    </EntryFrame>
  );
}
