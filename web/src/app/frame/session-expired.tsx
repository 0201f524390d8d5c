import { useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { useSessionExpired } from '#platform/session-expiry.ts';
import { Button, Dialog } from '#ui';
import { buttonClass } from '#ui/button-class.ts';
import { frameWords } from './frame-words.ts';

/**
 * Over the page when the session ends, so that the page and what was typed stay as they are. Signing in happens in
 * a tab of its own; on coming back `me` is read again, and once it is there the dialog goes by itself.
 */
export function SessionExpired({ signInPath }: { signInPath: string }) {
  const words = useMessages(frameWords);
  const isExpired = useSessionExpired();
  const me = useMe();
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={words.expiredTitle}
      isOpen={isExpired}
      isDismissable={false}
      onOpenChange={() => {}}
      actions={
        <>
          <Button variant="secondary" isPending={me.isFetching} onPress={() => void me.refetch()}>
            {words.signedInAgain}
          </Button>
          <a href={signInPath} target="_blank" rel="noopener opener" className={buttonClass('primary', 'medium', false)}>
            {words.signInAgain}
          </a>
        </>
      }
    >
      <p>{words.expired}</p>
    </Dialog>
  );
}
