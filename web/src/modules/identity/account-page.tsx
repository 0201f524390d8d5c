import { useFormats, useMessages } from '#i18n';
import { EmailCard } from '#modules/notify/contact/email-card.tsx';
import { PushCard } from '#modules/notify/contact/push-card.tsx';
import { PreferencesCard } from '#modules/notify/preferences/preferences-card.tsx';
import { useMe } from '#platform/session.ts';
import { Card, DescriptionList, PageHeader } from '#ui';
import { identityWords } from './identity-words.ts';
import { PasskeysCard } from './passkeys-card.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import { SecurityCard } from './security-card.tsx';
import { SessionsCard } from './sessions-card.tsx';

/** The account of an official: who they are here, and where they are signed in. */
export function AccountPage() {
  const words = useMessages(identityWords);
  const { text } = useFormats();
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={words.accountTitle} />
      <div className="flex flex-col gap-6">
        <Card title={words.accountMine}>
          <DescriptionList
            items={[
              { term: words.accountName, value: text(me.name) },
              { term: words.accountRoles, value: me.roles.map(({ name }) => text(name)).join(text({ ar: '، ', en: ', ' })) },
              { term: words.accountAgency, value: me.agency && text(me.agency.name) },
            ]}
          />
        </Card>
        <SecurityCard />
        <PasskeysCard />
        <EmailCard />
        <PushCard />
        <PreferencesCard />
        <SessionsCard />
      </div>
      <ProofDialog />
    </div>
  );
}
