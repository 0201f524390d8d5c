import type { Me } from '@sawt/contract';
import { useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '#i18n';
import { IconButton, LinkButton } from '#ui';
import { frameWords } from '../frame/frame-words.ts';
import { SideNavigation } from './side-navigation.tsx';

/** The side navigation where there is no side: on phones and tablets. */
export function NavigationDrawer({ me }: { me: Me }) {
  const { menu, account } = useMessages(frameWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="lg:hidden">
      <IconButton icon="menu" label={menu} onPress={() => setOpen(true)} />
      <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className="fixed inset-0 z-40 bg-ink/50">
        <Modal className="h-full w-72 max-w-[85vw] overflow-y-auto bg-white p-4 shadow-raised">
          <Dialog aria-label={menu} className="flex flex-col gap-3 outline-none">
            {({ close }) => (
              <>
                <IconButton icon="close" label={menu} onPress={close} />
                <SideNavigation me={me} onChoose={close} />
                <LinkButton variant="quiet" icon="user" to="/staff/account" onClick={close}>
                  {account}
                </LinkButton>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </div>
  );
}
