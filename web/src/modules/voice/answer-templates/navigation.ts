import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const answerTemplateNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/answer-templates',
    label: { ar: 'قوالب الردود', en: 'Answer templates' },
    about: {
      ar: 'نصوص الردود والاستفسارات التي تتكرر في الجهة، بنسخها.',
      en: 'The answers and questions that the agency writes again and again, with their versions.',
    },
    icon: 'copy',
    permission: 'voice.manage_answer_templates',
  },
];
