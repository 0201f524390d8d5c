import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const suggestionNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/suggestion',
    label: { ar: 'اقتراح الجهة من النص', en: 'Suggestion from the words' },
    about: {
      ar: 'مدى صحة ما يُقترح من جهات، ومتى يُوجَّه البلاغ به وحده.',
      en: 'How often the agency suggested is right, and when a case is sent by it alone.',
    },
    icon: 'star',
    permission: 'voice.manage_suggestion',
  },
];
