import type { Bilingual } from '@sawt/contract';
import type { Reader } from '../../platform/database/database.ts';

export interface TemplateRow {
  code: string;
  version: number;
  position: number;
  purpose: Bilingual;
  text: Bilingual;
  variables: string[];
}

/** The version in force of every template, or of one. */
export function currentTemplates(db: Reader, code?: string): Promise<TemplateRow[]> {
  return db
    .selectFrom('notify.template')
    .selectAll()
    .distinctOn('code')
    .orderBy('code')
    .orderBy('version', 'desc')
    .$if(code !== undefined, (query) => query.where('code', '=', code as string))
    .execute();
}

const place = /\{(\w+)\}/g;

/** The places of a text that no variable fills. */
export function unknownPlaces(text: string, variables: readonly string[]): string[] {
  return [...text.matchAll(place)].map((match) => match[1] as string).filter((name) => !variables.includes(name));
}

/** Puts the values in their `{places}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(place, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] as string) : whole));
}
