import type { Outgoing } from '../../../platform/outgoing/outgoing.ts';
import { Refused } from '../../refused.ts';
import type { SmsMessage, SmsProvider } from '../sms-provider.ts';
import type { HttpSettings } from '../sms-settings.ts';
import { fillIn, readFields, valueAt } from './fields.ts';

/** That the request itself is not as it should be, RFC 9110 §§ 15.5.1, 15.5.21; other 4xx are about our rights or our haste. */
const refusedStatuses = [400, 422];

/** An aggregator that takes messages over HTTP, as its settings say. */
export function createHttpProvider(settings: HttpSettings, outgoing: Outgoing): SmsProvider {
  const { name, url } = settings;
  return {
    name,
    async send(message) {
      const answer = await outgoing.fetch(url, { method: 'POST', ...requestOf(settings, message) });
      const fields = readFields(await answer.text(), answer.headers.get('content-type') ?? '');
      const failure = failureIn(settings, answer.status, fields);
      if (failure) throw failure;
      const id = valueAt(fields, settings.id);
      return id ? [id] : [];
    },
  };
}

function requestOf({ format, headers, body, secret, sender }: HttpSettings, { id, phone, text }: SmsMessage) {
  const places = { id, phone, digits: phone.replace(/^\+/, ''), text, sender, secret };
  const filled = fillIn(body, places);
  const isForm = format === 'form';
  return {
    headers: { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json', ...fillIn(headers, places) },
    body: isForm
      ? new URLSearchParams(Object.entries(filled).map(([name, value]) => [name, String(value)])).toString()
      : JSON.stringify(filled),
  };
}

/** Only what the settings tell of an answer is repeated: the rest may hold the number, or our secret. */
function failureIn({ name, taken, refused }: HttpSettings, status: number, fields: unknown): Error | undefined {
  const saysRefused = refused?.is.includes(valueAt(fields, refused.at) ?? '');
  if (saysRefused || refusedStatuses.includes(status))
    return new Refused(`${name} answered ${valueAt(fields, refused?.at ?? '') ?? status}`);
  if (status < 200 || status > 299) return new Error(`${name} answered ${status}`);
  const said = taken && valueAt(fields, taken.at);
  return taken && !taken.is.includes(said ?? '') ? new Error(`${name} answered ${said ?? 'without a status'}`) : undefined;
}
