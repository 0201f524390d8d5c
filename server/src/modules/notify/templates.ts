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

/** What a message is of no use without: nobody can sign in by a text that lost its code, or look up a case without its number. */
const essential = ['number', 'code', 'link'];

/** What is wrong with a text, before it is saved; empty where nothing is. */
export function faultsOf(text: string, variables: readonly string[]): { code: string; keys?: string[] }[] {
  const used = [...text.matchAll(place)].map((match) => match[1] as string);
  const unknown = used.filter((name) => !variables.includes(name));
  const missing = essential.filter((name) => variables.includes(name) && !used.includes(name));
  return [
    ...(unknown.length > 0 ? [{ code: 'unrecognized_keys', keys: unknown }] : []),
    ...(missing.length > 0 ? [{ code: 'variable_missing', keys: missing }] : []),
    // Last, because a field shows its last fault, and a broken place is also a missing one.
    ...(/[{}]/.test(text.replace(place, '')) ? [{ code: 'brace_alone' }] : []),
  ];
}

/** Puts the values in their `{places}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(place, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] as string) : whole));
}
