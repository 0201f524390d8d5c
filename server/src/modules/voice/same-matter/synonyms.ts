import { searchWords } from '../../../platform/i18n/arabic.ts';

/**
 * What people of this region, and those who live among them, call the things that cases are about: formal Arabic, Najdi, Hijazi,
 * Egyptian, Levantine. One line is one thing. Only words that mean it nearly always; a word stands in one line.
 */
const lines = [
  'حفرة حفر نقرة جورة هبوط انخساف مطبات',
  'إسفلت أسفلت زفت سفلتة',
  'إنارة لمبة لمبات كشاف كشافات أنوار نور',
  'مطفأة طافي طافية طافيه مظلم مظلمة معتم ظلام عتمة',
  'معطل معطلة تعطل متعطل خربان خربانة عطلان خراب متوقفة',
  'مكسور مكسورة متكسر مكسر انكسار انكسر مخلوع',
  'مياه ماء مويه موية المية مي الما',
  'ماسورة ماصورة أنبوب مواسير أنابيب',
  'تسرب تسريب يتسرب تهدر تدفق يتدفق يخر',
  'انقطاع مقطوعة مقطوع منقطعة انقطعت تنقطع قاطع قاطعة',
  'كهرباء كهربا تيار كهربائي',
  'مجاري صرف بيارة بالوعة منهل',
  'طفح طافح طافحة فائضة فايضة تفيض',
  'رائحة روائح ريحة ريحه',
  'نفايات قمامة زبالة زبايل مخلفات أوساخ',
  'حاوية حاويات برميل براميل صندوق',
  'ممتلئة مليانة متكدسة تكدس تراكم متراكمة متكومة تتكدس',
  'مكيف مكيفات تكييف',
  'إبل بعارين جمال ناقة',
  'كلب كلاب',
  'سائبة سايبة سايب ضالة',
  'سلك أسلاك كيبل كابل كيابل',
  'مكشوف مكشوفة عاري عارية',
  'ساقطة سقط تسقط طايح طايحة طاح طاحت بيطيح سقوط السقوط',
  'أطفال عيال بزران أولاد',
  'ازدحام زحمة زحام',
  'إشارة إشارات سيقنال',
  'سيل سيول أمطار مطر',
  'متجمعة تجمع راكدة مستنقع بركة',
  'إزعاج مزعج يزعج مقلقنا ضوضاء',
  'متسول متسولون متسولين شحاذ شحاذين تسول',
  'جوال موبايل تلفون هاتف',
  'إنترنت نت واي',
  'مهجور مهجورة خرابة خرب',
  'فاسد فاسدا تسمم تسمموا',
  'يعمل تعمل شغال شغالة تشتغل يشتغل',
  'سيارة سيارات عربية مركبة',
  'حديقة حدائق منتزه جنينة',
];

/**
 * Where something is and when, and what only ties words together. It says little of what is the matter: everything in front of one
 * school is in front of that school. The pin and the date say it better.
 */
const surroundings = `
  شارع الشارع طريق درب خط سكة حارة حاره حي الحي المنطقة الحتة مكان تقاطع دوار مخرج عام رئيسي
  أمام قدام مقابل قبال بجانب جنب جوار بجوار قرب قريب عند خلف فوق تحت داخل وسط بنص بعد قبل بين حول هنا باب
  مسجد جامع مصلى مدرسة مدارس مركز مستوصف صحي مستشفى بقالة صيدلية محطة بنزين وقود سوق محل عمارة منزل بيت بيوت منازل بيتنا دار مزرعة
  شارعنا حينا عندنا عيادة شركة مبنى ملك أمير
  منذ من أمس اليوم أسبوع يوم يومين أيام شهر شهرين سنة ليل الليل ليلا صباح الصبح ظهر الظهر عصر مغرب البارحة الآن ساعة مرة الأخيرة
  على إلى عن مع لا لم ما محد ولا قد هذا هذه هذي اللي التي الذي هو هي كل كامل كلها جدا فيه يوجد توجد غير بدون بلا دون شي حق ان أن إن
  السلام عليكم نأمل نرجو أرجو نطلب أطلب الرجاء لو سمحتم شكرا صيانة عاجلة عاجل يحتاج تحتاج بلاغ شكوى مشكلة كبير كبيرة شديد شديدة خطر خطيرة خطرة
  نا لنا علينا الناس احد أحد صار ناس واحد
`;

/** The words of the surroundings, as they are searched for. */
export const ofSurroundings: ReadonlySet<string> = new Set(searchWords(surroundings));

/** What comes after them is the name of a street, a district or a person, unless it is a word of the matter («الشارع مظلم»). */
export const beforeNames: ReadonlySet<string> = new Set(searchWords('شارع طريق حي ملك أمير بن جامع'));

/** From each word, as it is searched for, to the first of its line. */
export const synonyms: ReadonlyMap<string, string> = new Map(
  lines.flatMap((line) => {
    const words = searchWords(line);
    return words.map((word): [string, string] => [word, words[0] as string]);
  }),
);
