/*
 * A light stemmer after light10 (Larkey, Ballesteros, Connell: "Improving stemming for Arabic information retrieval",
 * SIGIR 2002), more careful than it: taking too little off is repaired by the search for beginnings of words, taking
 * too much off never. Hence endings leave at least three letters instead of two, and ان is kept, which ends more roots
 * (عنوان، ميزان) than duals.
 *
 * Unlike light10 it takes off all it can. So a word has the same stem with its article and without, even where it only
 * looks like an article (ألمانيا، الألمانية), and a stem is its own stem.
 */

/**
 * The article with what is written onto it (two letters may remain: الحي), and «and», which is of the root too often
 * where three letters follow (وصول، وقود). Some words of complaints only look like either: والد (father), بالوعة (drain),
 * وزارة، وكالة، وظيفة، وثيقة.
 */
const beginnings = /^(?:(?!والد(?:[هتين]|$)|وزار|وكال|وظا?يف|وثا?يق)(?:[وف]?(?!بالوع)(?:ال|بال|كال|لل)(?=.{2})|و(?=.{4})))+/u;

/**
 * Plural, possessive and feminine endings; before a possessive ة is ت (مدرستنا). ون ين هم كم need four letters before
 * them, for بنزين، تأمين، قانون، تراكم have them in the root. A final hamza is seldom typed.
 */
const endings = /^(.{3,}?)(?:ا?ت(?:نا|ها|هم|كم|ه|ي)|ات|نا|ها|ه|ي|ء|(?<=.{4})(?:ون|ين|هم|كم))+$/u;

/** @param word with its letters unified; words of other scripts come back as they are */
export function stemArabic(word: string): string {
  return word.replace(beginnings, '').replace(endings, '$1');
}
