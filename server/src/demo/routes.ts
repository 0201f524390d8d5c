import type { Bilingual, demo as contract } from '@sawt/contract';
import { readOutbox } from '../adapters/outbox.ts';
import { readSmsOutbox } from '../adapters/sms/outbox-provider.ts';
import type { Database } from '../platform/database/database.ts';
import type { Handlers } from '../platform/http/context.ts';
import { authenticatorCode } from '../platform/identity/second-factor/authenticator.ts';
import { demoCitizenPhone, demoPassword, demoSecret, demoUsernames } from './accounts.ts';

/** What a visitor of the demo region holds in their hand. Mounted only where the demo region is installed. */
export function demoHandlers(database: Database): Handlers<typeof contract> {
  return {
    listDemoAccounts: async () => {
      const rows = await findAccounts(database);
      const citizen = rows.find(({ phone }) => phone === demoCitizenPhone);
      const staff = demoUsernames.flatMap((username) => rows.find((row) => row.username === username) ?? []);
      return [
        ...(citizen ? [{ ...shown(citizen), phone: citizen.phone, username: null, password: null, code: null, codeSeconds: null }] : []),
        ...staff.map((row) => ({
          ...shown(row),
          phone: null,
          username: row.username,
          password: demoPassword,
          code: authenticatorCode(demoSecret(row.username as string), new Date()),
          codeSeconds: 30 - (Math.floor(Date.now() / 1000) % 30),
        })),
      ];
    },

    listDemoMessages: async (_context, { query }) => {
      const messages = await readSmsOutbox(database, query.phone);
      return messages.map((message) => ({ ...message, at: message.at.toISOString() }));
    },

    listDemoOutbox: async () => {
      const rows = await readOutbox(database);
      return rows.map(({ id, channel, recipient, content, at }) => {
        const { subject, title, text, body } = content as Partial<Record<'subject' | 'title' | 'text' | 'body', string>>;
        const isMail = channel === 'email';
        return {
          id: String(id),
          channel: isMail ? ('email' as const) : ('push' as const),
          recipient: isMail ? recipient : null,
          title: subject ?? title ?? '',
          text: text ?? body ?? '',
          at: at.toISOString(),
        };
      });
    },
  };
}

type Account = Awaited<ReturnType<typeof findAccounts>>[number];
const shown = ({ role, role_name, agency_name, name }: Account) => ({
  role: { code: role, name: role_name as Bilingual },
  agency: agency_name,
  name,
});

const findAccounts = (database: Database) =>
  database
    .selectFrom('directory.person as person')
    .innerJoin('directory.person_role as held', 'held.person_id', 'person.id')
    .innerJoin('directory.role as role', 'role.code', 'held.role')
    .leftJoin('directory.agency as agency', 'agency.code', 'person.agency')
    .select(['person.username', 'person.phone', 'person.name', 'role.code as role', 'role.name as role_name', 'agency.name as agency_name'])
    .where((eb) => eb.or([eb('person.username', 'in', [...demoUsernames]), eb('person.phone', '=', demoCitizenPhone)]))
    .execute();
