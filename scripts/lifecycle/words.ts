import type { Bilingual, CaseMove } from '@sawt/contract';
import type { ClockEffect } from '../../server/src/modules/voice/workflow.ts';
import type { Side } from './sides.ts';

const say = (ar: string, en: string): Bilingual => ({ ar, en });

/** The moves in two or three words, as they fit an arrow. */
export const moveWords: Readonly<Record<CaseMove, Bilingual>> = {
  refer: say('إحالة', 'Refer'),
  reject: say('رفض', 'Reject'),
  split: say('تجزئة', 'Split'),
  merge: say('ضم', 'Merge'),
  unmerge: say('فصل', 'Unmerge'),
  join: say('ضُمّ إليه غيره', 'Another merged in'),
  hear: say('مستجد في الآخر', 'Hears the other'),
  share: say('أُجيب الآخر', 'Other answered'),
  detach: say('انتهى الآخر', 'Other ended'),
  withdraw: say('سحب', 'Withdraw'),
  return: say('إعادة إلى الإمارة', 'Return'),
  assign: say('إسناد', 'Assign'),
  prioritise: say('تغيير الأولوية', 'Change priority'),
  handBack: say('إعادة إلى المنسق', 'Hand back'),
  start: say('بدء المعالجة', 'Start work'),
  ask: say('سؤال المستفيد', 'Ask citizen'),
  reply: say('جواب المستفيد', 'Reply'),
  propose: say('اقتراح رد', 'Propose'),
  sendBack: say('إعادة الرد', 'Send back'),
  approve: say('اعتماد الرد', 'Approve'),
  answer: say('رد مباشر', 'Answer directly'),
  rate: say('تقييم', 'Rate'),
  reopen: say('إعادة فتح', 'Reopen'),
  appeal: say('تظلم', 'Appeal'),
  uphold: say('قبول التظلم', 'Uphold appeal'),
  dismiss: say('رد التظلم', 'Dismiss appeal'),
  note: say('ملاحظة داخلية', 'Internal note'),
  correct: say('تصحيح الرد', 'Correct answer'),
  direct: say('توجيه', 'Directive'),
  respond: say('إفادة', 'Respond'),
  satisfy: say('اكتفاء بالإفادة', 'Satisfied'),
  insist: say('تأكيد التوجيه', 'Insist'),
  remind: say('تذكير', 'Remind'),
  addInformation: say('إضافة معلومات', 'Add information'),
  lapse: say('صمت المستفيد', 'Citizen silent'),
  release: say('مغادرة المختص', 'Specialist left'),
  settle: say('انتهت المهلة', 'Time is over'),
  gather: say('أجابت الأجزاء', 'Parts answered'),
  conclude: say('أُغلقت الأجزاء', 'Parts closed'),
  recall: say('أُغلقت الجهة', 'Agency closed'),
  leaveDepartment: say('أُغلقت الإدارة', 'Department closed'),
  unfold: say('فُتح جزء', 'Part reopened'),
};

export const sideWords: Readonly<Record<Side, Bilingual>> = {
  citizen: say('المستفيد', 'citizen'),
  agency: say('الجهة', 'agency'),
  emirate: say('الإمارة', 'emirate'),
  system: say('النظام', 'system'),
};

export const effectWords: Readonly<Record<ClockEffect, Bilingual>> = {
  start: say('بدء', 'start'),
  pause: say('إيقاف', 'pause'),
  resume: say('استئناف', 'resume'),
  finish: say('إنجاز', 'finish'),
  cancel: say('إلغاء', 'cancel'),
  rebudget: say('مدة أخرى', 'new length'),
};

export const clockWords = {
  both: say('المهلتان', 'both'),
  acknowledge: say('الإسناد', 'acknowledge'),
  answer: say('الرد', 'answer'),
  directive: say('التوجيه', 'directive'),
};

export const sightWords = { all: say('كله', 'all of it'), fact: say('حدوثه فقط', 'that it happened'), nothing: say('لا شيء', 'nothing') };
