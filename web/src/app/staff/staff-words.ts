import { defineMessages } from '#i18n';

export const staffWords = defineMessages({
  ar: {
    workplace: 'منصة العمل',
    welcome: (name: string) => `مرحبًا، ${name}`,
    signInTitle: 'سجّل الدخول للمتابعة',
    signInText: 'هذه المنصة مخصصة لمنسوبي الإمارة والجهات الحكومية.',
    enrolmentTitle: 'بقيت خطوة واحدة',
    enrolmentText: 'فعّل تطبيق المصادقة لحماية حسابك وبيانات المستفيدين، ثم تُفتح لك المنصة.',
    enrol: 'تفعيل تطبيق المصادقة',
    citizensOnly: 'حسابك حساب مستفيد، وهذه المنصة لمنسوبي الجهات.',
    toCitizen: 'الانتقال إلى صوت المواطن',
    refusedTitle: 'ليست من صلاحياتك',
    refused: 'لا يتيح دورك هذه الصفحة',
    refusedText: 'إن كنت تحتاج إليها في عملك فاطلب من مدير النظام الدور الذي يتيحها.',
  },
  en: {
    workplace: 'Workplace',
    welcome: (name: string) => `Welcome, ${name}`,
    signInTitle: 'Sign in to continue',
    signInText: 'This platform is for the staff of the emirate and of government agencies.',
    enrolmentTitle: 'One step is left',
    enrolmentText: 'Set up an authenticator app to protect your account and people’s data; then the platform opens.',
    enrol: 'Set up the authenticator app',
    citizensOnly: 'Yours is a beneficiary’s account, and this platform is for the staff of agencies.',
    toCitizen: 'Go to the Citizen’s Voice',
    refusedTitle: 'Not among your permissions',
    refused: 'Your role does not open this page',
    refusedText: 'If your work needs it, ask the administrator for the role that opens it.',
  },
});
