import { useLocation } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { EmptyState, PageHeader } from '#ui';
import { buttonClass } from '#ui/button-class.ts';
import { frameWords } from '../frame/frame-words.ts';
import { staffWords } from './staff-words.ts';

export function SignInRequired({ isCitizen }: { isCitizen: boolean }) {
  const { signIn } = useMessages(frameWords);
  const words = useMessages(staffWords);
  const here = useLocation({ select: (location) => location.href });
  return (
    <>
      <PageHeader title={words.workplace} />
      <EmptyState
        icon="lock"
        title={isCitizen ? words.citizensOnly : words.signInTitle}
        action={
          <a
            href={isCitizen ? '/' : `/staff/sign-in?${new URLSearchParams({ return: here })}`}
            className={buttonClass('primary', 'large', false)}
          >
            {isCitizen ? words.toCitizen : signIn}
          </a>
        }
      >
        {words.signInText}
      </EmptyState>
    </>
  );
}
