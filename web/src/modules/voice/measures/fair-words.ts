import { defineMessages } from '#i18n';

export const fairWords = defineMessages({
  ar: {
    agency: 'ترتيب الجهات في الرد في الموعد',
    department: 'ترتيب الإدارات في الرد في الموعد',
    place: 'الترتيب',
    expected: 'المتوقع لبلاغاتها',
    adjusted: 'بعد المعادلة',
    unranked: 'لم تُجب بعد',
    inShort:
      'المتوقع: ما بلغه غيرها في بلاغات مثل بلاغاتها. والترتيب بنسبتها إلى المتوقع لها، بقدر ما يثبت منها من عدد ردودها (ثقة ٩٥٪)؛ وشرحه في التقرير كاملًا.',
    explained:
      'لكل جهة بلاغاتها، وبعضها أصعب من بعض. فالمتوقع هو ما بلغه غيرها في بلاغات مثل بلاغاتها تصنيفًا ونوعًا، وإن قلّ ما لغيرها من مثلها ففي موضوعها ثم في نوعها ثم فيها كلها. ومن رد في الموعد أكثر من المتوقع له تقدّم، وإن كانت نسبته أقل من غيره. وبعد المعادلة: نسبة الجميع مضروبة في نسبتها إلى المتوقع لها. والترتيب بما يثبت من ذلك بثقة ٩٥٪ من عدد ردودها (الحد الأدنى لفترة ويلسون)، فلا تتقدم ثلاثة ردود على مئات.',
  },
  en: {
    agency: 'Agencies in the order of answering on time',
    department: 'Departments in the order of answering on time',
    place: 'Rank',
    expected: 'Expected of its cases',
    adjusted: 'Adjusted',
    unranked: 'No answers yet',
    inShort:
      'Expected: what others reached with cases like theirs. The order is by how one’s share compares with it, as far as the number of answers makes that sure (95%); the whole report explains it.',
    explained:
      'Everybody has cases of their own, and some are harder than others. The expected share is what others reached with cases like theirs, of the same category and kind; where others have few of those, of the same theme, then kind, then all. Who answered more on time than that goes before, also with a lower share. Adjusted: the share of all, times how theirs compares with the expected one. The order is by what of that is sure with 95% confidence from the number of answers (the lower bound of Wilson’s interval), so that three answers do not put anybody before hundreds.',
  },
});
