/**
 * The register of personal data: what every table holds of people. Each module hands in its own tables, `platform-register.ts`
 * those of the platform, `server/src/personal-data.ts` puts them together; a test compares with the schema.
 */
export type Kind =
  | 'person' // an id that leads to a person
  | 'name'
  | 'phone'
  | 'identity number'
  | 'e-mail'
  | 'secret' // what proves that somebody is who they say
  | 'own words'
  | 'words about' // what others wrote, which may name the person
  | 'place'
  | 'file'
  | 'choice' // language, consent
  | 'device'
  | 'office';

/** Of the Personal Data Protection Law (Royal Decree M/19, amended by M/148). */
export type Basis = 'service asked for' | 'another law' | 'consent';

/**
 * What erasure does with a column of a citizen: `deleted`, `anonymised` (the row stays and leads to nobody), or kept with
 * the reason. What belongs to staff is never erased by the person.
 */
export type Erasure = 'deleted' | 'anonymised' | { kept: string };

export interface PersonalColumn {
  kind: Kind;
  erasure: Erasure;
}

export interface PersonalTable {
  whose: 'citizens' | 'staff' | 'both';
  purpose: string;
  basis: Basis;
  retention: string;
  /** Under which name the rows are in the person's download; or why they are not. */
  download: string | { not: string };
  personal: Readonly<Record<string, PersonalColumn>>;
  /** Columns that could hold something personal by their type, and do not. */
  other: readonly string[];
}
export type Register = Readonly<Record<string, PersonalTable | { nothingPersonalIn: readonly string[] }>>;

export const deleted = (kind: Kind): PersonalColumn => ({ kind, erasure: 'deleted' });
export const anonymised = (kind: Kind): PersonalColumn => ({ kind, erasure: 'anonymised' });
export const kept = (kind: Kind, reason: string): PersonalColumn => ({ kind, erasure: { kept: reason } });

/** For a table that holds nothing of any person: its columns that could. */
export const nothingPersonalIn = (...columns: string[]) => ({ nothingPersonalIn: columns });

export const isPersonal = (table: Register[string]): table is PersonalTable => 'personal' in table;

/** The columns that a table of the register speaks of. */
export const columnsOf = (table: Register[string]): string[] =>
  isPersonal(table) ? [...Object.keys(table.personal), ...table.other] : [...table.nothingPersonalIn];
