import { type FieldError, type Language, ProblemError } from '@sawt/contract';
import { AuthError } from './auth.ts';
import { problemWords } from './error-words.ts';
import { fieldWords, otherWords, type RuleFault, ruleWords, signInWords } from './field-words.ts';
import { generalWords } from './general-words.ts';
import { formatDate, formatTime } from './i18n/dates.ts';

/** Any failure in the reader's words. The only place where errors become sentences; pages fetch it with the first of them (`errors.ts`). */
export function describeError(language: Language, error: unknown): string {
  if (error instanceof ProblemError) return describeProblem(language, error);
  if (error instanceof AuthError) return describeAuthError(language, error);
  if (error instanceof TypeError) return generalWords[language].network;
  return generalWords[language].unknown;
}

/** What is wrong with which field, by its dotted path without the leading `body.`: `{ text: '…' }`. */
export function describeFields(language: Language, error: unknown): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  const fields = error.problem.fields ?? [];
  return Object.fromEntries(fields.map((field) => [field.path.replace(/^(body|query|params)\./, ''), describeField(language, field)]));
}

function describeProblem(language: Language, { problem, retryAfterSeconds }: ProblemError): string {
  // A newer server may have a code that this page does not know yet: loading it again is then the way out.
  const otherwise = problem.status >= 500 ? 'server.unavailable' : 'request.malformed';
  const words = wordFor(problemWords[language], problem.code) ?? problemWords[language][otherwise];
  const again = problem.again && otherWords[language].again(momentIn(language, problem.again));
  return again ? `${words} ${again}` : withTime(language, words, retryAfterSeconds);
}

const momentIn = (language: Language, at: string) => `${formatDate(language, at)} · ${formatTime(language, at)}`;

/** The words of a failure, and when to try again where the server says so. */
const withTime = (language: Language, words: string, seconds: number | undefined): string =>
  seconds ? `${words} ${otherWords[language].retryAfter(seconds)}` : words;

function describeAuthError(language: Language, { code, status, retryAfterSeconds }: AuthError): string {
  const words = wordFor(signInWords[language], code);
  if (words) return words;
  if (status === 429) return withTime(language, problemWords[language]['request.too_many'], retryAfterSeconds);
  return status >= 500 ? problemWords[language]['server.unavailable'] : otherWords[language].signInRefused;
}

function describeField(language: Language, { code, minimum, maximum, keys = [] }: FieldError): string {
  const words = fieldWords[language];
  const names = keys.join(language === 'ar' ? '، ' : ', ');
  if (code === 'unrecognized_keys') return words.unknownNames(names);
  if (code === 'variable_missing') return words.missingNames(names);
  if (code === 'too_small') return minimum !== undefined && minimum > 1 ? words.tooSmall(minimum) : words.invalid_type;
  if (code === 'too_big') return maximum === undefined ? words.custom : words.tooBig(maximum);
  if (Object.hasOwn(ruleWords[language], code)) return ruleWords[language][code as RuleFault](names);
  return wordFor(words, code) ?? words.custom;
}

/** The word of a code that came from outside; undefined where we have none. */
function wordFor(words: object, code: string): string | undefined {
  return Object.hasOwn(words, code) ? (words as Readonly<Record<string, string>>)[code] : undefined;
}
