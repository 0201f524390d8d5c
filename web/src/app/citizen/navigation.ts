import type { IconName } from '#ui';
import type { citizenWords } from './citizen-words.ts';

interface CitizenEntry {
  path: string;
  label: keyof (typeof citizenWords)['ar'] & ('home' | 'newCase' | 'myCases' | 'account');
  icon: IconName;
  /** The entry people come for: drawn as a button. */
  isPrimary?: boolean;
}

export const newCasePath: string = '/cases/new';

/** The four places of the citizen, in the top bar and at the lower edge of a phone. */
export const citizenNavigation: readonly CitizenEntry[] = [
  { path: '/', label: 'home', icon: 'home' },
  { path: newCasePath, label: 'newCase', icon: 'plus', isPrimary: true },
  { path: '/cases', label: 'myCases', icon: 'list' },
  { path: '/account', label: 'account', icon: 'user' },
];
