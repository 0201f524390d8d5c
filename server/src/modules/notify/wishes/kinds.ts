import type { Channel, MessageKind } from '@sawt/contract';

type Side = 'citizen' | 'staff';

interface KindRules {
  readonly side: Side;
  /** What is due to its reader by law or duty may be moved to another channel, but not refused. */
  readonly mayRefuse: boolean;
  readonly mayDigest: boolean;
  /** Said at any hour: somebody waits for it, or a delay does harm. */
  readonly breaksQuiet: boolean;
  readonly templates: readonly string[];
}

/** What there is to be told of; how each may be wished, and what it is made of. */
export const kindRules: Readonly<Record<MessageKind, KindRules>> = {
  receipt: {
    side: 'citizen',
    mayRefuse: true,
    mayDigest: false,
    // They have just sent it, and look for the number.
    breaksQuiet: true,
    templates: ['case-received', 'case-received-undated'],
  },
  progress: {
    side: 'citizen',
    mayRefuse: true,
    mayDigest: true,
    breaksQuiet: false,
    templates: ['case-referred', 'case-split', 'case-merged', 'case-unmerged', 'case-heard-referred'],
  },
  answer: {
    side: 'citizen',
    mayRefuse: false,
    mayDigest: false,
    breaksQuiet: false,
    templates: [
      'case-question',
      'case-question-waits',
      'case-answered',
      'case-answered-plain',
      'case-answered-with-another',
      'case-answer-waits',
      'case-answer-corrected',
      'case-rejected',
      'case-lapsed',
      'case-dismissed',
      'case-upheld',
      'block-set',
      'block-lifted',
      'block-kept',
    ],
  },
  work: {
    side: 'staff',
    mayRefuse: true,
    mayDigest: true,
    breaksQuiet: false,
    templates: ['case-assigned', 'case-mentioned', 'case-reminded', 'case-returned-to-emirate', 'directive-responded'],
  },
  reminder: {
    side: 'staff',
    mayRefuse: true,
    // The ladder tells them together already.
    mayDigest: false,
    breaksQuiet: false,
    templates: ['clock-reminder', 'reminder-digest', 'directive-reminder'],
  },
  late: { side: 'staff', mayRefuse: false, mayDigest: false, breaksQuiet: true, templates: ['clock-overdue', 'overdue-digest'] },
  report: { side: 'staff', mayRefuse: true, mayDigest: false, breaksQuiet: false, templates: ['weekly-report'] },
  directive: {
    side: 'staff',
    mayRefuse: false,
    mayDigest: false,
    breaksQuiet: true,
    templates: ['directive-given', 'directive-insisted', 'directive-satisfied', 'directive-overdue'],
  },
};

const kinds = new Map(
  (Object.entries(kindRules) as [MessageKind, KindRules][]).flatMap(([kind, { templates }]) => templates.map((code) => [code, kind])),
);

/** Null: it keeps an account safe, or is a digest itself. Nobody chooses about that, and no rule of quiet holds it. */
export const kindOf = (template: string): MessageKind | null => kinds.get(template) ?? null;

/** What nobody is kept from, not even by a wish of others that they be left alone. */
export const reachesAlways = (kind: MessageKind | null): boolean => kind === null || kind === 'directive';

/** What somebody wishes of a kind, where they wished anything. */
export interface Wish {
  channels: readonly Channel[];
  digest: boolean;
}
