import { useQuery } from '@tanstack/react-query';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Badge, Card, QueryView } from '#ui';
import { buttonClass } from '#ui/button-class.ts';
import { CopyValue } from './copy-value.tsx';
import { CurrentCode } from './current-code.tsx';

const messages = defineMessages({
  ar: {
    title: 'حسابات الدخول',
    list: 'حسابات الدخول حسب الدور',
    anyPhone: 'يدخل المستفيد بأي رقم جوال يبدأ بـ 05، ورمزه يظهر في رسائل الجوالات.',
    phone: 'الجوال',
    username: 'اسم المستخدم',
    password: 'كلمة المرور',
    staff: 'دخول الموظفين',
  },
  en: {
    title: 'Sign-ins',
    list: 'Sign-ins by role',
    anyPhone: 'A citizen signs in with any mobile number that begins with 05; the code appears among the messages.',
    phone: 'Phone',
    username: 'User name',
    password: 'Password',
    staff: 'Staff sign-in',
  },
});

/** The authenticator codes change every half minute; a few seconds late is early enough. */
const accountsQuery = {
  queryKey: ['demo', 'accounts', 'current'],
  queryFn: ({ signal }: { signal: AbortSignal }) => client.demo.listDemoAccounts({}, { signal }),
  refetchInterval: 3_000,
};

export function DemoAccounts() {
  const words = useMessages(messages);
  const { text } = useFormats();
  const query = useQuery(accountsQuery);
  return (
    <Card
      title={words.title}
      action={
        <a href="/staff" className={buttonClass('secondary', 'medium', false)}>
          {words.staff}
        </a>
      }
    >
      <p className="mb-4 text-ink-soft">{words.anyPhone}</p>
      <QueryView query={query}>
        {(accounts) => (
          <ul aria-label={words.list} className="flex flex-col divide-y divide-line">
            {accounts.map(({ role, agency, name, phone, username, password, code, codeSeconds }) => (
              <li key={username ?? phone} className="flex flex-col gap-2 py-4">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="font-semibold">{text(role.name)}</span>
                  {agency && <Badge icon="building">{text(agency)}</Badge>}
                  <span className="text-ink-soft">{text(name)}</span>
                </p>
                <div className="flex flex-wrap gap-x-6 gap-y-1">
                  {phone && <CopyValue label={words.phone} value={phone} />}
                  {username && <CopyValue label={words.username} value={username} />}
                  {password && <CopyValue label={words.password} value={password} />}
                  {code && codeSeconds !== null && <CurrentCode code={code} until={query.dataUpdatedAt + codeSeconds * 1000} />}
                </div>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Card>
  );
}
