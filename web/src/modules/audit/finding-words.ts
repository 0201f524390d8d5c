import type { AuditFinding } from '@sawt/contract';
import { defineMessages } from '#i18n';

type Place = 'database' | 'witness';

const places: Record<'ar' | 'en', Record<Place, string>> = {
  ar: { database: 'في قاعدة البيانات', witness: 'لدى الشاهد' },
  en: { database: 'in the database', witness: 'at the witness' },
};

/** What verification found, in words that say where. */
export const findingWords = defineMessages({
  ar: {
    of: (finding: AuditFinding): string => {
      switch (finding.what) {
        case 'entry_changed':
          return `عُدِّل القيد ${finding.entry} (الموضع ${finding.position}).`;
        case 'entry_missing':
          return `حُذف القيد ${finding.entry}${finding.position === null ? '' : ` (الموضع ${finding.position})`}.`;
        case 'entry_forged':
          return `القيد ${finding.entry} لم تكتبه المنصة، أو عُدِّل ثم سُوِّيت الشجرة لتوافقه.`;
        case 'entry_unplaced':
          return `القيد ${finding.entry} أُضيف من خارج السجل.`;
        case 'entry_copied':
          return `القيد ${finding.entry} نسخة من قيد سابق.`;
        case 'leaf_changed':
          return `الورقة في الموضع ${finding.position} لا تخص القيد ${finding.entry}: عُدِّلت أوراق أو بُدِّلت قيود.`;
        case 'leaves_missing':
          return `المواضع من ${finding.from} إلى ${finding.to} مفقودة من الشجرة.`;
        case 'node_differs':
          return `الشجرة فوق المواضع من ${finding.from} إلى ${finding.to} لا توافق قيودها.`;
        case 'history_differs':
          return `السجل لا يوافق ما وُقِّع عليه ${places.ar[finding.where]}: التغيير بين الموضعين ${finding.from} و${finding.to}.`;
        case 'log_rolled_back':
          return `أُعيد السجل إلى حالة أقدم: وُقِّع على ${finding.size} ${places.ar[finding.where]}، والموجود ${finding.have}.`;
        case 'checkpoint_forged':
          return `توقيع ${places.ar[finding.where]} ليس بمفتاح هذا السجل${finding.size === null ? '' : ` (عند ${finding.size})`}.`;
        case 'checkpoint_missing':
          return `حُذف من قاعدة البيانات التوقيع عند ${finding.size}، وهو محفوظ لدى الشاهد.`;
      }
    },
  },
  en: {
    of: (finding: AuditFinding): string => {
      switch (finding.what) {
        case 'entry_changed':
          return `Entry ${finding.entry} (position ${finding.position}) was changed.`;
        case 'entry_missing':
          return `Entry ${finding.entry}${finding.position === null ? '' : ` (position ${finding.position})`} is missing.`;
        case 'entry_forged':
          return `Entry ${finding.entry} was not written by the platform, or was changed and the tree made to fit.`;
        case 'entry_unplaced':
          return `Entry ${finding.entry} was added past the log.`;
        case 'entry_copied':
          return `Entry ${finding.entry} is a copy of an earlier one.`;
        case 'leaf_changed':
          return `The leaf at position ${finding.position} does not belong to entry ${finding.entry}: leaves were changed or entries exchanged.`;
        case 'leaves_missing':
          return `The positions ${finding.from} to ${finding.to} are missing from the tree.`;
        case 'node_differs':
          return `The tree over the positions ${finding.from} to ${finding.to} differs from its entries.`;
        case 'history_differs':
          return `The log differs from what was signed ${places.en[finding.where]}: a change between the positions ${finding.from} and ${finding.to}.`;
        case 'log_rolled_back':
          return `The log was rolled back: ${finding.size} entries were signed ${places.en[finding.where]}, there are ${finding.have}.`;
        case 'checkpoint_forged':
          return `A signature ${places.en[finding.where]} is not by the key of this log${finding.size === null ? '' : ` (at ${finding.size})`}.`;
        case 'checkpoint_missing':
          return `The signature at ${finding.size} was removed from the database; the witness has it.`;
      }
    },
  },
});
