import type { api } from '@sawt/contract';
import { defineMessages } from '#i18n';

type Audits<M extends keyof typeof api> = {
  [E in keyof (typeof api)[M]]: (typeof api)[M][E] extends { audit: infer A } ? A : never;
}[keyof (typeof api)[M]];
/** Every event that the interface declares, and what the system does by itself. */
export type KnownEvent =
  | NonNullable<{ [M in keyof typeof api]: Audits<M> }[keyof typeof api]>
  | 'identity.signed_in'
  | 'identity.sign_in_refused'
  | 'identity.link_refused'
  | 'directory.administrator_created'
  | 'directory.administrator_recovered'
  | 'voice.leavers_case_released'
  | 'voice.rungs_fired'
  | 'voice.silent_case_closed'
  | 'files.file_refused'
  | 'files.infected_file_removed'
  | 'platform.data_sealed_again';

/** An event of the contract without words does not compile. */
export const eventWords = defineMessages<Record<KnownEvent, string>>({
  ar: {
    'voice.case_submitted': 'تقديم بلاغ',
    'voice.case_referred': 'إحالة بلاغ إلى جهة',
    'voice.case_rejected': 'رفض بلاغ',
    'voice.case_withdrawn': 'سحب بلاغ',
    'voice.citizen_revealed': 'الاطلاع على هوية مستفيد',
    'voice.citizen_searched': 'البحث عن مستفيد برقم هويته أو جواله',
    'directory.consents_decided': 'قرار مستفيد في الموافقات',
    'directory.consent_text_published': 'نشر نص موافقة جديد',
    'directory.identity_number_set': 'إضافة رقم هوية إلى الحساب',
    'directory.identity_number_removed': 'حذف رقم هوية من الحساب',
    'voice.case_returned': 'إعادة بلاغ إلى الإمارة',
    'voice.case_assigned': 'إسناد بلاغ إلى مختص',
    'voice.case_handed_back': 'إعادة بلاغ إلى المنسق',
    'voice.case_started': 'بدء معالجة بلاغ',
    'voice.citizen_asked': 'سؤال المستفيد',
    'voice.citizen_replied': 'إجابة المستفيد عن سؤال',
    'voice.answer_proposed': 'اقتراح رد',
    'voice.answer_sent_back': 'إعادة رد مقترح للتعديل',
    'voice.answer_approved': 'اعتماد رد وإرساله',
    'voice.case_answered_directly': 'رد مباشر على بلاغ',
    'voice.answer_rated': 'تقييم رد',
    'voice.case_reopened': 'إعادة فتح بلاغ',
    'voice.case_appealed': 'تقديم تظلم',
    'voice.appeal_upheld': 'قبول تظلم',
    'voice.appeal_dismissed': 'عدم قبول تظلم',
    'voice.note_added': 'إضافة ملاحظة داخلية',
    'voice.information_added': 'إضافة معلومات من المستفيد',
    'voice.category_updated': 'تعديل تصنيف',
    'voice.rungs_fired': 'إطلاق تنبيهات المدد',
    'voice.silent_case_closed': 'إغلاق بلاغ بانقضاء المهلة',
    'notify.template_updated': 'تعديل نص رسالة',
    'files.file_uploaded': 'رفع ملف',
    'directory.agency_updated': 'تعديل جهة',
    'identity.signed_in': 'تسجيل دخول',
    'identity.sign_in_refused': 'رفض تسجيل دخول',
    'identity.session_ended': 'إنهاء جلسة',
    'identity.other_sessions_ended': 'إنهاء الجلسات الأخرى',
    'identity.proof_tried': 'محاولة إثبات الهوية',
    'identity.authenticator_begun': 'بدء إعداد تطبيق مصادقة',
    'identity.authenticator_changed': 'تفعيل تطبيق مصادقة',
    'identity.recovery_codes_made': 'إصدار رموز استرداد جديدة',
    'identity.password_changed': 'تغيير كلمة المرور',
    'identity.passkey_added': 'إضافة مفتاح مرور',
    'identity.passkey_renamed': 'تسمية مفتاح مرور',
    'identity.passkey_removed': 'حذف مفتاح مرور',
    'files.file_refused': 'رفض ملف عند رفعه',
    'platform.data_sealed_again': 'إعادة تشفير بيانات شخصية بمفاتيح جديدة',
    'files.infected_file_removed': 'حذف ملف كُشف فيه برنامج ضار',
    'audit.log_verified': 'التحقق من سلامة السجل',
    'directory.person_updated': 'تعديل بيانات شخص',
    'directory.staff_invited': 'دعوة منسوب',
    'directory.staff_updated': 'تعديل بيانات منسوب أو أدواره',
    'directory.staff_left': 'إغلاق حساب منسوب لمغادرته',
    'directory.staff_returned': 'إعادة فتح حساب منسوب',
    'directory.invitation_resent': 'إعادة إرسال دعوة',
    'directory.invitation_revoked': 'إلغاء دعوة',
    'directory.recovery_requested': 'طلب إعادة تعيين دخول منسوب',
    'directory.recovery_approved': 'اعتماد إعادة تعيين دخول منسوب',
    'directory.recovery_refused': 'رفض إعادة تعيين دخول منسوب',
    'directory.administrator_created': 'إنشاء مدير نظام من سطر الأوامر',
    'directory.administrator_recovered': 'إعادة تعيين دخول مدير نظام من سطر الأوامر',
    'identity.staff_sessions_ended': 'إنهاء جلسات منسوب',
    'identity.link_used': 'تفعيل حساب برابط',
    'identity.link_refused': 'رفض رابط تفعيل',
    'voice.leavers_case_released': 'إعادة بلاغ مختص غادر إلى المنسق',
  },
  en: {
    'voice.case_submitted': 'Case submitted',
    'voice.case_referred': 'Case referred to an agency',
    'voice.case_rejected': 'Case rejected',
    'voice.case_withdrawn': 'Case withdrawn',
    'voice.citizen_revealed': 'Citizen’s identity read',
    'voice.citizen_searched': 'Citizen searched by identity number or phone',
    'directory.consents_decided': 'Consents given, refused or withdrawn',
    'directory.consent_text_published': 'New text of a consent published',
    'directory.identity_number_set': 'Identity number added to the account',
    'directory.identity_number_removed': 'Identity number removed from the account',
    'voice.case_returned': 'Case returned to the emirate',
    'voice.case_assigned': 'Case assigned to a specialist',
    'voice.case_handed_back': 'Case handed back to the coordinator',
    'voice.case_started': 'Work on a case begun',
    'voice.citizen_asked': 'Citizen asked',
    'voice.citizen_replied': 'Question answered by the citizen',
    'voice.answer_proposed': 'Answer proposed',
    'voice.answer_sent_back': 'Proposed answer sent back',
    'voice.answer_approved': 'Answer approved and sent',
    'voice.case_answered_directly': 'Case answered directly',
    'voice.answer_rated': 'Answer rated',
    'voice.case_reopened': 'Case reopened',
    'voice.case_appealed': 'Appeal made',
    'voice.appeal_upheld': 'Appeal upheld',
    'voice.appeal_dismissed': 'Appeal dismissed',
    'voice.note_added': 'Internal note added',
    'voice.information_added': 'Information added by the citizen',
    'voice.category_updated': 'Category changed',
    'voice.rungs_fired': 'Deadline alerts raised',
    'voice.silent_case_closed': 'Case closed as its time had passed',
    'notify.template_updated': 'Message text changed',
    'files.file_uploaded': 'File uploaded',
    'directory.agency_updated': 'Agency changed',
    'identity.signed_in': 'Signed in',
    'identity.sign_in_refused': 'Sign-in refused',
    'identity.session_ended': 'Session ended',
    'identity.other_sessions_ended': 'Other sessions ended',
    'identity.proof_tried': 'Identity proof tried',
    'identity.authenticator_begun': 'Set-up of an authenticator begun',
    'identity.authenticator_changed': 'Authenticator set up',
    'identity.recovery_codes_made': 'New recovery codes made',
    'identity.password_changed': 'Password changed',
    'identity.passkey_added': 'Passkey added',
    'identity.passkey_renamed': 'Passkey renamed',
    'identity.passkey_removed': 'Passkey removed',
    'files.file_refused': 'File refused at its upload',
    'platform.data_sealed_again': 'Personal data encrypted again with new keys',
    'files.infected_file_removed': 'Infected file removed',
    'audit.log_verified': 'Log verified',
    'directory.person_updated': 'Person’s details changed',
    'directory.staff_invited': 'Member of staff invited',
    'directory.staff_updated': 'Details or roles of a member of staff changed',
    'directory.staff_left': 'Account closed: member of staff left',
    'directory.staff_returned': 'Account of a member of staff opened again',
    'directory.invitation_resent': 'Invitation sent again',
    'directory.invitation_revoked': 'Invitation revoked',
    'directory.recovery_requested': 'Reset of a sign-in asked for',
    'directory.recovery_approved': 'Reset of a sign-in approved',
    'directory.recovery_refused': 'Reset of a sign-in refused',
    'directory.administrator_created': 'Administrator created at the command line',
    'directory.administrator_recovered': 'Sign-in of an administrator reset at the command line',
    'identity.staff_sessions_ended': 'Sessions of a member of staff ended',
    'identity.link_used': 'Account set up by link',
    'identity.link_refused': 'Link to set up an account refused',
    'voice.leavers_case_released': 'Case of a specialist who left given back',
  },
});

export const knownEvents = Object.keys(eventWords.ar) as KnownEvent[];

/** The words of an event; its code where an older or newer server wrote it. */
export const eventWord = (words: Readonly<Record<KnownEvent, string>>, event: string): string =>
  Object.hasOwn(words, event) ? words[event as KnownEvent] : event;
