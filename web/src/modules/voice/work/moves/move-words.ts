import { defineMessages } from '#i18n';
import type { StaffMove } from './staff-moves.ts';

interface MoveWords extends Record<string, string> {
  /** The button that opens it, and the title of its dialog. */
  label: string;
  /** The button that does it. */
  submit: string;
  /** Its main field. */
  field: string;
  /** What will come of it: who sees it, what happens to the clock. */
  hint: string;
  /** Said when it is done. */
  done: string;
}

export const moveWords: { ar: Record<StaffMove, MoveWords>; en: Record<StaffMove, MoveWords> } = {
  ar: {
    approve: {
      label: 'اعتماد الرد',
      submit: 'اعتماد وإرسال',
      field: 'الرد',
      hint: 'يصل الرد إلى المستفيد كما هو مكتوب هنا، ولك تعديله قبل الإرسال.',
      done: 'اعتُمد الرد وأُرسل إلى المستفيد',
    },
    sendBack: {
      label: 'إعادة للتعديل',
      submit: 'إعادة للمختص',
      field: 'المطلوب تعديله',
      hint: 'يعود البلاغ إلى المختص مع ملاحظتك. لا يراها المستفيد.',
      done: 'أُعيد الرد إلى المختص للتعديل',
    },
    propose: {
      label: 'اقتراح رد',
      submit: 'إرسال للاعتماد',
      field: 'الرد المقترح',
      hint: 'يراجعه منسق الجهة، ثم يصل إلى المستفيد بعد اعتماده.',
      done: 'أُرسل الرد المقترح للاعتماد',
    },
    start: { label: 'بدء المعالجة', submit: 'بدء المعالجة', field: '', hint: '', done: 'بدأت معالجة البلاغ' },
    refer: {
      label: 'إحالة إلى جهة',
      submit: 'إحالة',
      field: 'توجيه للجهة',
      hint: 'تبدأ مدة الرد لدى الجهة من الآن. لا يرى المستفيد نص التوجيه.',
      done: 'أُحيل البلاغ إلى الجهة',
    },
    uphold: {
      label: 'قبول التظلم',
      submit: 'قبول التظلم',
      field: 'التوجيه إلى الجهة',
      hint: 'يعود البلاغ إلى الجهة بمدة جديدة، ويطّلع المستفيد على هذا النص.',
      done: 'قُبل التظلم وأُعيد البلاغ إلى الجهة',
    },
    dismiss: {
      label: 'رد التظلم',
      submit: 'رد التظلم',
      field: 'سبب رد التظلم',
      hint: 'يُغلق البلاغ، ويطّلع المستفيد على السبب.',
      done: 'رُدّ التظلم وأُغلق البلاغ',
    },
    assign: {
      label: 'إسناد إلى مختص',
      submit: 'إسناد',
      field: 'توجيه للمختص',
      hint: 'لا يراه المستفيد.',
      done: 'أُسند البلاغ',
    },
    ask: {
      label: 'سؤال المستفيد',
      submit: 'إرسال السؤال',
      field: 'السؤال',
      hint: 'يصل السؤال إلى المستفيد، وتتوقف مدة الرد حتى يجيب.',
      done: 'أُرسل السؤال إلى المستفيد، وتوقفت المدة',
    },
    answer: {
      label: 'رد مباشر',
      submit: 'إرسال الرد',
      field: 'الرد',
      hint: 'يصل إلى المستفيد مباشرة من غير إسناد إلى مختص.',
      done: 'أُرسل الرد إلى المستفيد',
    },
    return: {
      label: 'إعادة إلى الإمارة',
      submit: 'إعادة إلى الإمارة',
      field: 'سبب الإعادة',
      hint: 'للبلاغ الذي ليس من اختصاص الجهة. لا يرى المستفيد السبب.',
      done: 'أُعيد البلاغ إلى الإمارة',
    },
    handBack: {
      label: 'إعادة إلى المنسق',
      submit: 'إعادة إلى المنسق',
      field: 'سبب الإعادة',
      hint: 'يعود البلاغ إلى منسق الجهة ليسنده إلى غيرك. لا يرى المستفيد السبب.',
      done: 'أُعيد البلاغ إلى المنسق',
    },
    reject: {
      label: 'رفض البلاغ',
      submit: 'رفض البلاغ',
      field: 'سبب الرفض',
      hint: 'يصل السبب إلى المستفيد، وله أن يتظلّم.',
      done: 'رُفض البلاغ وأُبلغ المستفيد بالسبب',
    },
    note: {
      label: 'ملاحظة داخلية',
      submit: 'حفظ الملاحظة',
      field: 'الملاحظة',
      hint: 'يراها المنسوبون فقط، ولا يراها المستفيد.',
      done: 'حُفظت الملاحظة',
    },
  },
  en: {
    approve: {
      label: 'Approve the answer',
      submit: 'Approve and send',
      field: 'Answer',
      hint: 'The citizen receives it as it stands here; you may edit it first.',
      done: 'The answer was approved and sent to the citizen',
    },
    sendBack: {
      label: 'Send back',
      submit: 'Send back to the specialist',
      field: 'What to change',
      hint: 'The case goes back to the specialist with your remark. The citizen does not see it.',
      done: 'The answer was sent back to the specialist',
    },
    propose: {
      label: 'Propose an answer',
      submit: 'Send for approval',
      field: 'Proposed answer',
      hint: 'The coordinator reviews it; once approved it goes to the citizen.',
      done: 'The proposed answer was sent for approval',
    },
    start: { label: 'Begin work', submit: 'Begin work', field: '', hint: '', done: 'Work on the case has begun' },
    refer: {
      label: 'Refer to an agency',
      submit: 'Refer',
      field: 'Instruction to the agency',
      hint: 'The agency’s time to answer begins now. The citizen does not see the instruction.',
      done: 'The case was referred to the agency',
    },
    uphold: {
      label: 'Uphold the appeal',
      submit: 'Uphold the appeal',
      field: 'Instruction to the agency',
      hint: 'The case goes back to the agency with a new deadline, and the citizen reads this text.',
      done: 'The appeal was upheld and the case sent back to the agency',
    },
    dismiss: {
      label: 'Dismiss the appeal',
      submit: 'Dismiss the appeal',
      field: 'Reason for the dismissal',
      hint: 'The case is closed, and the citizen reads the reason.',
      done: 'The appeal was dismissed and the case closed',
    },
    assign: {
      label: 'Assign to a specialist',
      submit: 'Assign',
      field: 'Instruction to the specialist',
      hint: 'The citizen does not see it.',
      done: 'The case was assigned',
    },
    ask: {
      label: 'Ask the citizen',
      submit: 'Send the question',
      field: 'Question',
      hint: 'It goes to the citizen, and the clock stands still until they reply.',
      done: 'The question was sent, and the clock is paused',
    },
    answer: {
      label: 'Answer directly',
      submit: 'Send the answer',
      field: 'Answer',
      hint: 'It goes to the citizen at once, without a specialist.',
      done: 'The answer was sent to the citizen',
    },
    return: {
      label: 'Return to the emirate',
      submit: 'Return to the emirate',
      field: 'Reason for returning it',
      hint: 'For a case that is not this agency’s. The citizen does not see the reason.',
      done: 'The case was returned to the emirate',
    },
    handBack: {
      label: 'Hand back',
      submit: 'Hand back to the coordinator',
      field: 'Reason for handing it back',
      hint: 'The coordinator assigns the case to somebody else. The citizen does not see the reason.',
      done: 'The case was handed back to the coordinator',
    },
    reject: {
      label: 'Reject the case',
      submit: 'Reject the case',
      field: 'Reason for the rejection',
      hint: 'The citizen reads the reason and may appeal.',
      done: 'The case was rejected and the citizen told why',
    },
    note: {
      label: 'Internal note',
      submit: 'Save the note',
      field: 'Note',
      hint: 'Only the staff see it; the citizen does not.',
      done: 'The note was saved',
    },
  },
};

export const dialogWords = defineMessages({
  ar: {
    actions: 'الإجراءات',
    reassign: 'إعادة الإسناد',
    readOnly: 'لا إجراء مطلوب منك على هذا البلاغ الآن.',
    attachments: 'المرفقات',
    movedOn: 'تغيّر البلاغ أثناء عملك',
    movedOnText: 'لم يعد هذا الإجراء متاحًا. ما كتبته باقٍ هنا، وآخر ما جرى:',
    gone: 'انتقل البلاغ إلى غيرك أثناء عملك',
    goneText: 'لم يعد هذا الإجراء متاحًا لك. ما كتبته باقٍ هنا إن أردت نسخه.',
    sentBackWith: 'ملاحظة المنسق على الرد السابق',
    assignee: 'المختص',
    noAssignees: 'لا مختص في هذه الجهة يمكن الإسناد إليه.',
    agency: 'الجهة',
    department: 'الإدارة',
    category: 'التصنيف',
    byCategory: 'بحسب التصنيف',
    keepCategory: 'كما هو',
    chooseAgency: 'اختر الجهة.',
    chooseAssignee: 'اختر المختص.',
    returnedBefore: 'أعادت هذه الجهة البلاغ من قبل. اذكر لها سبب إحالته إليها مجددًا.',
    again: 'سبب الإحالة مجددًا',
    proposalFiles: 'مرفقات الرد المقترح، وتُرسل معه',
  },
  en: {
    actions: 'Actions',
    reassign: 'Reassign',
    readOnly: 'Nothing is asked of you on this case now.',
    attachments: 'Attachments',
    movedOn: 'The case changed while you were working',
    movedOnText: 'This step is no longer possible. What you typed is still here. The latest:',
    gone: 'The case went to others while you were working',
    goneText: 'This step is no longer open to you. What you typed is still here for you to copy.',
    sentBackWith: 'The coordinator’s remark on the last answer',
    assignee: 'Specialist',
    noAssignees: 'This agency has no specialist to assign the case to.',
    agency: 'Agency',
    department: 'Department',
    category: 'Category',
    byCategory: 'By category',
    keepCategory: 'Unchanged',
    chooseAgency: 'Choose the agency.',
    chooseAssignee: 'Choose the specialist.',
    returnedBefore: 'This agency gave the case back before. Tell it why it comes again.',
    again: 'Why it goes there again',
    proposalFiles: 'Files of the proposed answer, sent with it',
  },
});
