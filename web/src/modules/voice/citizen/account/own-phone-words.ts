import { defineMessages } from '#i18n';

export const ownPhoneWords = defineMessages({
  ar: {
    change: 'تغيير رقم الجوال',
    add: 'إضافة رقم جوال',
    why: 'نرسل رمزًا إلى الرقم الجديد لنتأكد أنه لك، ثم نُشعر الرقم السابق بالتغيير وننهي جلساتك الأخرى.',
    newPhone: 'رقم الجوال الجديد',
    changed: 'غُيّر رقم جوالك',
    proofTitle: 'إثبات الهوية',
    proofWhy: 'قبل هذا الإجراء نتحقق أنك أنت من يطلبه، برمز نرسله إلى رقم جوالك المسجل.',
    proofBySignIn: 'قبل هذا الإجراء نتحقق أنك أنت من يطلبه. سجّل الخروج ثم ادخل من جديد، وأتمّه خلال عشر دقائق.',
    proofSubmit: 'متابعة',
    understood: 'حسنًا',
  },
  en: {
    change: 'Change my mobile number',
    add: 'Add a mobile number',
    why: 'We send a code to the new number to make sure that it is yours. Then the old number is told, and your other sessions end.',
    newPhone: 'New mobile number',
    changed: 'Your mobile number is changed',
    proofTitle: 'Prove that it is you',
    proofWhy: 'Before this we make sure that it is you who asks, by a code to the mobile number of your account.',
    proofBySignIn: 'Before this we make sure that it is you who asks. Sign out and in again, and do it within ten minutes.',
    proofSubmit: 'Continue',
    understood: 'All right',
  },
});
