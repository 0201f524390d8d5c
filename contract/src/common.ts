import { z } from 'zod';
import { codePattern } from './texts.ts';

/** Text that exists in both languages. */
export const Bilingual = z.object({ ar: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

export const Language = z.enum(['ar', 'en']);
export type Language = z.infer<typeof Language>;

/** A moment, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();

/** A day of the Gregorian calendar, `2026-11-25`. */
export const Day = z.iso.date();

/** Somebody, by name. */
export const PersonName = z.object({ id: z.uuid(), name: Bilingual });
export type PersonName = z.infer<typeof PersonName>;

/** A code that people and configuration use: `municipality`, `road-pothole`. */
export const Code = z.string().regex(codePattern);

export { codePattern, latinDigits } from './texts.ts';
export { typedText } from './typed-text.ts';

/** WGS 84, degrees. */
export const Location = z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
export type Location = z.infer<typeof Location>;

/** Query strings carry lists as `a,b,c`. */
export const commaList = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .transform((list) => list.split(',').filter(Boolean))
    .pipe(z.array(item).min(1).max(50));

/** Keyset pages: `cursor` is opaque and comes from the page before. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
};
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });
