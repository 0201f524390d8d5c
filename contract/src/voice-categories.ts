import { z } from 'zod';
import { Category } from './case.ts';
import { priorities } from './case-lists.ts';
import { Bilingual, Code, Instant, PersonName, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** What people change of a category. */
export const CategorySettings = Category.pick({
  name: true,
  acknowledgeHours: true,
  answerHours: true,
  priority: true,
  active: true,
  successors: true,
});
export type CategorySettings = z.infer<typeof CategorySettings>;

/** The whole tree as it was from one change to the next; cases keep the names of the one they came under. */
export const CategoryVersion = z.object({
  id: z.number().int(),
  /** Null: as it was installed. */
  changedBy: PersonName.nullable(),
  changedAt: Instant,
  restoredFrom: z.number().int().nullable(),
  /** What was changed, of which category, by its name before. */
  changes: z.array(z.object({ code: Code, name: Bilingual, before: CategorySettings.partial(), after: CategorySettings.partial() })),
});
export type CategoryVersion = z.infer<typeof CategoryVersion>;

const access = 'voice.manage_categories';
const errors = ['auth.required', 'auth.forbidden'] as const;

export const categories = defineEndpoints({
  updateCategory: {
    method: 'PATCH',
    path: '/api/v1/categories/{code}',
    summary: 'Change the name, deadlines, priority or use of a category; one out of use names those to choose instead',
    access,
    audit: 'voice.category_updated',
    settings: true,
    params: z.strictObject({ code: Code }),
    body: z.strictObject({
      name: z.strictObject({ ar: typedText(120), en: typedText(120) }).optional(),
      acknowledgeHours: z.number().int().min(1).max(500).optional(),
      answerHours: z.number().int().min(1).max(2000).optional(),
      priority: z.enum(priorities).optional(),
      active: z.boolean().optional(),
      successors: z.array(Code).max(5).optional(),
    }),
    output: Category,
    errors: [...errors, 'category.not_found', 'category.exists', 'category.successor_unfit', 'category.still_ruled', 'agency.closed'],
  },
  listCategoryVersions: {
    method: 'GET',
    path: '/api/v1/categories/versions',
    summary: 'The last fifty versions of the category tree, newest first, with who changed what',
    access,
    audit: null,
    output: z.array(CategoryVersion),
    errors,
  },
  restoreCategoryVersion: {
    method: 'POST',
    path: '/api/v1/categories/versions/{id}/restore',
    summary: 'Bring the categories back as they were in a version',
    access,
    audit: 'voice.categories_restored',
    settings: true,
    params: z.strictObject({ id: z.coerce.number().int().positive().max(2_000_000_000) }),
    /** The newest version that was seen: what others changed since is not undone unread. */
    body: z.strictObject({ seen: z.number().int().positive().max(2_000_000_000) }),
    output: z.array(CategoryVersion),
    errors: [...errors, 'category.version_not_found', 'category.changed_meanwhile', 'category.unchanged', 'agency.closed'],
  },
});
