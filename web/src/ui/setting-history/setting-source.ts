import type { RestoredSetting, SettingVersion } from '@sawt/contract';
import type { ReactNode } from 'react';

/** The words for what a setting says, by the names that the log knows; what has none here is not told. */
export type SettingFields = Readonly<Record<string, SettingField>>;
interface SettingField {
  label: string;
  say(value: unknown): string;
  /** Of what holds several things under their names: what stands for one of them. */
  within?(name: string): SettingField;
}

/** Where the history of a setting is read, and how an earlier version is brought back. */
export interface SettingSource {
  queryKey: readonly unknown[];
  read(options: { signal: AbortSignal }): Promise<SettingVersion[]>;
  /** Brings it back, and puts what came of it where the page has it. */
  restore(body: RestoredSetting): Promise<unknown>;
  fields: SettingFields;
  /** What bringing one back does besides. */
  help?: ReactNode;
}

/** Of text and numbers that are read as they are. */
export const plainSaying = (label: string) => ({ label, say: (value: unknown) => String(value) });
