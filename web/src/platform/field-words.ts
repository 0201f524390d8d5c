import { defineMessages, formatNumber } from '#i18n';

/**
 * What is wrong with a field, by Zod's issue codes; `tooSmall` and `tooBig` carry their bound, `unknownNames` what was
 * named: a field, or a `{variable}` of a text.
 */
export const fieldWords = defineMessages({
  ar: {
    invalid_type: 'هذا الحقل مطلوب.',
    invalid_format: 'الصيغة غير صحيحة.',
    invalid_value: 'اختر قيمة من القائمة.',
    invalid_union: 'القيمة غير صحيحة.',
    invalid_key: 'المفتاح غير صحيح.',
    invalid_element: 'في القائمة عنصر غير صحيح.',
    not_multiple_of: 'القيمة ليست من المضاعفات المقبولة.',
    custom: 'القيمة غير صحيحة.',
    wrong_code: 'رمز تطبيق المصادقة غير صحيح أو سبق استخدامه.',
    wrong_password: 'كلمة المرور غير صحيحة.',
    password_short: 'اختر كلمة مرور من ١٢ حرفًا أو أكثر. تصلح جملة من عدة كلمات.',
    password_common: 'كلمة المرور هذه شائعة الاستخدام. اختر غيرها.',
    password_context: 'لا تجعل كلمة المرور من اسمك أو اسم جهتك أو اسم المنصة.',
    unknownNames: (names: string) => `غير معروف هنا: ${names}`,
    tooSmall: (minimum: number) => `أقل من الحد الأدنى، وهو ${formatNumber('ar', minimum)}.`,
    tooBig: (maximum: number) => `أكثر من الحد الأعلى، وهو ${formatNumber('ar', maximum)}.`,
  },
  en: {
    invalid_type: 'This field is required.',
    invalid_format: 'The format is not right.',
    invalid_value: 'Choose a value from the list.',
    invalid_union: 'The value is not right.',
    invalid_key: 'The key is not right.',
    invalid_element: 'An entry of the list is not right.',
    not_multiple_of: 'The value is not one of the steps accepted.',
    custom: 'The value is not right.',
    wrong_code: 'The authenticator code is not right, or was used before.',
    wrong_password: 'The password is not right.',
    password_short: 'Choose 12 characters or more. A few words in a row do well.',
    password_common: 'This password is among the most used. Choose another.',
    password_context: 'Do not make a password of your name, your agency or this platform.',
    unknownNames: (names: string) => `Not known here: ${names}`,
    tooSmall: (minimum: number) => `Below the minimum of ${formatNumber('en', minimum)}.`,
    tooBig: (maximum: number) => `Above the maximum of ${formatNumber('en', maximum)}.`,
  },
});

/** The refusals of sign-in, by the codes that come from under /api/auth. */
export const signInWords = defineMessages({
  ar: {
    INVALID_PHONE_NUMBER: 'رقم الجوال غير صحيح.',
    INVALID_OTP: 'رمز التحقق غير صحيح.',
    OTP_EXPIRED: 'انتهت صلاحية رمز التحقق. اطلب رمزًا جديدًا.',
    OTP_NOT_FOUND: 'رمز التحقق لم يعد صالحًا. اطلب رمزًا جديدًا.',
    TOO_MANY_ATTEMPTS: 'محاولات كثيرة غير صحيحة. اطلب رمزًا جديدًا.',
    USERNAME_TOO_SHORT: 'اسم المستخدم أو كلمة المرور غير صحيحة.',
    INVALID_USERNAME: 'اسم المستخدم أو كلمة المرور غير صحيحة.',
    INVALID_USERNAME_OR_PASSWORD: 'اسم المستخدم أو كلمة المرور غير صحيحة.',
    INVALID_PASSWORD: 'كلمة المرور غير صحيحة.',
    INVALID_CODE: 'رمز تطبيق المصادقة غير صحيح أو سبق استخدامه. انتظر الرمز التالي.',
    INVALID_BACKUP_CODE: 'رمز الاسترداد غير صحيح أو سبق استخدامه.',
    ACCOUNT_TEMPORARILY_LOCKED: 'أُوقف الدخول مؤقتًا لكثرة المحاولات غير الصحيحة. أعد المحاولة بعد قليل.',
    PASSKEY_NOT_GIVEN: 'لم يُقدَّم مفتاح مرور. أعد المحاولة.',
    PASSKEY_KNOWN: 'في هذا الجهاز مفتاح مرور لحسابك من قبل.',
    PASSKEY_REFUSED: 'لم يُقبل مفتاح المرور. أعد المحاولة أو ادخل بكلمة المرور.',
    OIDC_UNAVAILABLE: 'خدمة الدخول الموحّد لا تستجيب الآن. استخدم طريقة أخرى أو أعد المحاولة بعد قليل.',
    OIDC_CANCELLED: 'لم يكتمل الدخول عبر الخدمة الموحّدة. أعد المحاولة أو استخدم طريقة أخرى.',
    OIDC_STATE: 'انتهت مهلة الدخول أو بدأ من متصفح آخر. ابدأ من جديد من هنا.',
    OIDC_REFUSED: 'تعذّر التحقق من رد خدمة الدخول الموحّد، فلم نسجّل دخولك. أعد المحاولة.',
    OIDC_LEVEL: 'لم يبلغ التحقق من هويتك المستوى المطلوب. أعد المحاولة بوسيلة تحقق أقوى لدى الخدمة الموحّدة.',
    OIDC_CONFLICT: 'بياناتك لدى الخدمة الموحّدة مرتبطة عندنا بأكثر من حساب، فلم نسجّل دخولك حفاظًا على خصوصية أصحابها. راجع الإمارة.',
    OIDC_UNKNOWN_STAFF: 'لا يوجد حساب منسوب بهذا الاسم في هذه الجهة. راجع مدير النظام أو منسق جهتك.',
    OIDC_INACTIVE: 'هذا الحساب مغلق.',
    INVALID_TWO_FACTOR_COOKIE: 'انتهت مهلة الدخول. ابدأ تسجيل الدخول من جديد.',
    ACCOUNT_CLOSED: 'هذا الحساب مغلق. راجع مدير النظام أو منسق جهتك.',
  },
  en: {
    INVALID_PHONE_NUMBER: 'The mobile number is not right.',
    INVALID_OTP: 'The code is not right.',
    OTP_EXPIRED: 'The code has expired. Ask for a new one.',
    OTP_NOT_FOUND: 'The code is no longer valid. Ask for a new one.',
    TOO_MANY_ATTEMPTS: 'Too many wrong attempts. Ask for a new code.',
    USERNAME_TOO_SHORT: 'The user name or password is not right.',
    INVALID_USERNAME: 'The user name or password is not right.',
    INVALID_USERNAME_OR_PASSWORD: 'The user name or password is not right.',
    INVALID_PASSWORD: 'The password is not right.',
    INVALID_CODE: 'The authenticator code is not right, or was used before. Wait for the next one.',
    INVALID_BACKUP_CODE: 'The recovery code is not right, or was used before.',
    ACCOUNT_TEMPORARILY_LOCKED: 'Signing in is paused after too many wrong attempts. Try again a little later.',
    PASSKEY_NOT_GIVEN: 'No passkey was given. Try again.',
    PASSKEY_KNOWN: 'This device has a passkey of your account already.',
    PASSKEY_REFUSED: 'The passkey was not accepted. Try again, or sign in with your password.',
    OIDC_UNAVAILABLE: 'The sign-on service does not answer at the moment. Use another way, or try again shortly.',
    OIDC_CANCELLED: 'Signing in with the service was not completed. Try again, or use another way.',
    OIDC_STATE: 'The sign-in took too long, or began in another browser. Begin again from here.',
    OIDC_REFUSED: 'The answer of the sign-on service could not be verified, so you were not signed in. Try again.',
    OIDC_LEVEL: 'Your identity was not proven to the level required. Try again with a stronger method of the sign-on service.',
    OIDC_CONFLICT:
      'What the sign-on service knows of you belongs to more than one account here. To protect their holders you were not signed in; please ask the emirate.',
    OIDC_UNKNOWN_STAFF: 'This agency has no staff account of that name. Ask an administrator or the coordinator of your agency.',
    OIDC_INACTIVE: 'This account is closed.',
    INVALID_TWO_FACTOR_COOKIE: 'The sign-in took too long. Begin again.',
    ACCOUNT_CLOSED: 'This account is closed. Ask an administrator or the coordinator of your agency.',
  },
});

export const otherWords = defineMessages({
  ar: {
    network: 'تعذّر الاتصال بالخدمة. تحقّق من اتصالك بالإنترنت، وما كتبته محفوظ.',
    unknown: 'حدث خلل غير متوقع. أعد المحاولة.',
    signInRefused: 'تعذّر تسجيل الدخول. أعد المحاولة.',
    retryAfter: (seconds: number) =>
      seconds < 100 ? `(بعد ${formatNumber('ar', seconds)} ث)` : `(بعد ${formatNumber('ar', Math.ceil(seconds / 60))} د)`,
  },
  en: {
    network: 'The service could not be reached. Check your connection; what you typed is kept.',
    unknown: 'Something unexpected went wrong. Try again.',
    signInRefused: 'Sign-in did not succeed. Try again.',
    retryAfter: (seconds: number) =>
      seconds < 100 ? `(in ${formatNumber('en', seconds)} s)` : `(in ${formatNumber('en', Math.ceil(seconds / 60))} min)`,
  },
});
