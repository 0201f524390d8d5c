import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { problem } from '../../../platform/http/problem.ts';

const dayMs = 86_400_000;
const validDays = 14;

/** The links in messages to officials: short, for they are paid by the character, and good for two weeks. */
export interface LateLinks {
  /** @returns the whole address */
  make(agency: string, now: Date): string;
  /** The list with what is due next on top; of nothing in particular, so that nothing has to be signed. */
  byDue(): string;
  /** The report on a week, whose first and last day these are; for whom it is who follows the link decides. */
  report(first: string, last: string): { link: string; path: string };
  /** @returns the agency @throws problem `link.invalid`, `link.expired` */
  read(token: string, now: Date): string;
}

/** They open nothing by themselves: who follows one signs in, and sees what they may see. */
export function createLateLinks(secret: string, origin: () => string): LateLinks {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sawt late links', 32));
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url').slice(0, 12);
  return {
    make(agency, now) {
      const text = `${agency}.${(Math.floor(now.getTime() / dayMs) + validDays).toString(36)}`;
      return `${origin()}/staff/late/${text}.${sign(text)}`;
    },
    byDue: () => `${origin()}/staff/cases?order=due`,
    report(first, last) {
      const path = `/staff/report?first=${first}&last=${last}`;
      return { link: `${origin()}${path}`, path };
    },
    read(token, now) {
      const [, text = '', signature = ''] = /^([a-z0-9-]+\.[a-z0-9]+)\.([\w-]{12})$/.exec(token) ?? [];
      if (!text || !timingSafeEqual(Buffer.from(sign(text)), Buffer.from(signature))) throw problem('link.invalid');
      const [agency = '', until = ''] = text.split('.');
      if (Number.parseInt(until, 36) * dayMs < now.getTime()) throw problem('link.expired');
      return agency;
    },
  };
}
