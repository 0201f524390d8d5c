import { type Bilingual, type ByChannel, type Channel, fillTemplate, type Language } from '@sawt/contract';
import type { Reader } from '../../platform/database/database.ts';

export interface TemplateRow {
  code: string;
  version: number;
  position: number;
  purpose: Bilingual;
  text: Bilingual;
  by_channel: Partial<ByChannel>;
  variables: string[];
}

const columns = ['code', 'version', 'position', 'purpose', 'text', 'by_channel', 'variables'] as const;

/** The version in force of each template, or of those that are named. */
export async function currentTemplates(db: Reader, ...codes: string[]): Promise<TemplateRow[]> {
  const rows = await db
    .selectFrom('notify.template')
    .select(columns)
    .distinctOn('code')
    .orderBy('code')
    .orderBy('version', 'desc')
    .$if(codes.length > 0, (query) => query.where('code', 'in', codes))
    .execute();
  return rows as unknown as TemplateRow[];
}

const noWords: ByChannel = { sms: null, subject: null, email: null, title: null };
export const byChannelOf = ({ by_channel }: Pick<TemplateRow, 'by_channel'>): ByChannel => ({ ...noWords, ...by_channel });

type Values = Readonly<Record<string, string>>;

/** What a channel says: its own words where it has some, else the plain text. `title`: a subject, or the title of a notification. */
export function wordsFor(
  channel: Channel,
  template: Pick<TemplateRow, 'text' | 'by_channel'>,
  language: Language,
  values: Values,
): { text: string; title: string | null } {
  const own = byChannelOf(template);
  const body = { sms: own.sms, email: own.email, push: null }[channel] ?? template.text;
  const title = { sms: null, email: own.subject, push: own.title }[channel];
  return {
    text: fillTemplate(body[language], values, language),
    // One line, whatever was typed: a subject ends where a line ends.
    title: title && fillTemplate(title[language], values, language).replace(/\s+/g, ' '),
  };
}
