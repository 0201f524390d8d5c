import type { Caller, CaseKind, ConsentText, EnterCase, Language } from '@sawt/contract';

/** A case that an officer is writing down while somebody speaks. */
export interface DeskDraft {
  /** The idempotency key: however often it is sent, it makes one case. */
  key: string;
  channel: 'phone' | 'counter';
  /** The phone or identity number by which the caller is looked up. */
  number: string;
  caller: Caller | null;
  /** Nobody had the number: they are entered anew. */
  isNew: boolean;
  phone: string;
  name: string;
  identityNumber: string;
  language: Language;
  /** What is read out, in the versions in force. */
  texts: ConsentText[];
  hasAgreed: boolean;
  kind: CaseKind | null;
  text: string;
  category: string | null;
  area: string | null;
  place: string;
  confidential: boolean;
}

export const emptyDesk: DeskDraft = {
  key: '',
  channel: 'phone',
  number: '',
  caller: null,
  isNew: false,
  phone: '',
  name: '',
  identityNumber: '',
  language: 'ar',
  texts: [],
  hasAgreed: false,
  kind: null,
  text: '',
  category: null,
  area: null,
  place: '',
  confidential: false,
};

/** Is there something that must be read out first? */
export const mustHear = ({ caller, isNew }: DeskDraft): boolean => isNew || caller?.hasConsented === false;

/** What is missing before it can be sent, by field, in the order of the page. */
export function missingAtDesk(draft: DeskDraft): (keyof DeskDraft)[] {
  const { caller, isNew, phone, name, hasAgreed, kind, text, area } = draft;
  return [
    ...(!caller && !isNew ? (['number'] as const) : []),
    ...(isNew && !phone.trim() ? (['phone'] as const) : []),
    ...(isNew && !name.trim() ? (['name'] as const) : []),
    ...(mustHear(draft) && !hasAgreed ? (['hasAgreed'] as const) : []),
    ...(kind ? [] : (['kind'] as const)),
    ...(text.trim() ? [] : (['text'] as const)),
    ...(area ? [] : (['area'] as const)),
  ];
}

/** @param phone as the server takes it */
export function entryOf(draft: DeskDraft, phone: string): EnterCase {
  const { channel, caller, name, identityNumber, language, texts, kind, text, category, area, place, confidential } = draft;
  return {
    channel,
    ...(caller ? { citizen: caller.id } : { newCitizen: { phone, name, language, ...(identityNumber.trim() && { identityNumber }) } }),
    consents: mustHear(draft) ? texts.map(({ code, version }) => ({ code, version })) : [],
    kind: kind as CaseKind,
    text,
    category,
    ...(area && { area }),
    ...(place.trim() && { place }),
    confidential,
  };
}
