import type { Language } from '@sawt/contract';

export interface Letter {
  language: Language;
  text: string;
  /** Addresses of ours; null where there is nothing to open, or to stop. */
  opens: string | null;
  stop: string | null;
}

const words = {
  ar: {
    sender: 'صوت – إمارة منطقة القصيم',
    subject: 'رسالة من صوت',
    about: (number: string) => `صوت: البلاغ رقم ${number}`,
    open: 'فتح البلاغ',
    openPage: 'فتح الصفحة',
    why: 'وصلتكم هذه الرسالة لأنكم أضفتم بريدكم إلى حسابكم في منصة صوت. لا يُطلع على الردود المرسلة إلى هذا العنوان.',
    whyCode: 'هذه رسالة آلية من منصة صوت. لا يُطلع على الردود المرسلة إلى هذا العنوان.',
    stop: 'إيقاف رسائل البريد',
  },
  en: {
    sender: 'Sawt – Emirate of Qassim Region',
    subject: 'A message from Sawt',
    about: (number: string) => `Sawt: case ${number}`,
    open: 'Open the case',
    openPage: 'Open the page',
    why: 'You receive this because you added your e-mail address to your account at Sawt. Nobody reads replies to this address.',
    whyCode: 'This is an automatic message from Sawt. Nobody reads replies to this address.',
    stop: 'Stop these e-mails',
  },
} as const;

export const senderName = (language: Language) => words[language].sender;

const caseNumber = (opens: string | null) => /\/cases\/(\d{10})$/.exec(opens ?? '')?.[1];

/** The number of the case and nothing of what it says: a subject is read over shoulders and on locked screens. */
export function subjectOf(language: Language, opens: string | null): string {
  const number = caseNumber(opens);
  return number ? words[language].about(number) : words[language].subject;
}

/** For who reads no HTML, and for those who trust it less. */
export function plainText({ language, text, opens, stop }: Letter): string {
  const { open, openPage, why, whyCode, stop: stopWord } = words[language];
  return [
    text,
    ...(opens ? [`${caseNumber(opens) ? open : openPage}: ${opens}`] : []),
    `-- \n${stop ? why : whyCode}`,
    ...(stop ? [`${stopWord}: ${stop}`] : []),
  ].join('\n\n');
}

/**
 * One column of real text in the direction of its language, without pictures, scripts or anything from elsewhere: it reads the same with
 * all of that forbidden, aloud, and enlarged. Styles stand at the elements, because mail programs drop style sheets. Contrast 4.9:1 and more.
 */
export function htmlPage(letter: Letter): string {
  const { language, text, opens, stop } = letter;
  const { sender, open, openPage, why, whyCode, stop: stopWord } = words[language];
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  const font = "font-family:'IBM Plex Sans Arabic','Segoe UI',Tahoma,Arial,sans-serif";
  const link = (address: string, label: string, style: string) => `<a href="${escaped(address)}" style="${style}">${escaped(label)}</a>`;
  const button = `display:inline-block;background:#1b8354;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 24px;border-radius:8px`;
  return `<!doctype html>
<html lang="${language}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(subjectOf(language, opens))}</title></head>
<body dir="${dir}" style="margin:0;padding:24px 12px;background:#f7f8f8;color:#161d27;${font};font-size:16px;line-height:1.75">
<div role="article" aria-roledescription="email" lang="${language}" dir="${dir}" style="max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #e3e6ea;border-radius:12px;overflow:hidden;text-align:start">
<p style="margin:0;padding:16px 24px;background:#14573a;color:#ffffff;font-weight:600">${escaped(sender)}</p>
<div style="padding:24px">
${paragraphs(text)}
${opens ? `<p style="margin:24px 0 0">${link(opens, caseNumber(opens) ? open : openPage, button)}</p>` : ''}
</div>
<div style="padding:16px 24px;border-top:1px solid #e3e6ea;color:#4d5761;font-size:14px">
<p style="margin:0">${escaped(stop ? why : whyCode)}</p>
${stop ? `<p style="margin:8px 0 0">${link(stop, stopWord, 'color:#14573a')}</p>` : ''}
</div>
</div>
</body>
</html>
`;
}

const paragraphs = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p style="margin:0 0 16px">${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('\n');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] as string);
