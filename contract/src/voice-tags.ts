import { z } from 'zod';
import { CaseNumber, Tag } from './case.ts';
import { typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** So many tags an office keeps at most, retired ones included: more nobody chooses among. */
export const maximumTags = 200;
/** So many cases are tagged in one go: what can be ticked in a list. */
export const maximumTagged = 200;

const name = typedText(40);
const params = z.strictObject({ id: z.coerce.number().int().positive().max(2_147_483_647) });
const errors = ['auth.required', 'auth.forbidden', 'tag.not_found'] as const;

export const tags = defineEndpoints({
  listTags: {
    method: 'GET',
    path: '/api/v1/tags',
    summary: 'The tags of one’s own office, by name; retired ones last',
    access: 'voice.tag_case',
    audit: null,
    output: z.array(Tag),
    errors: ['auth.required', 'auth.forbidden'],
  },
  createTag: {
    method: 'POST',
    path: '/api/v1/tags',
    summary: 'Add a tag to those of one’s office',
    access: 'voice.manage_tags',
    audit: 'voice.tag_created',
    settings: true,
    body: z.strictObject({ name }),
    output: Tag,
    errors: ['auth.required', 'auth.forbidden', 'tag.exists', 'tag.too_many'],
  },
  updateTag: {
    method: 'PATCH',
    path: '/api/v1/tags/{id}',
    summary: 'Rename a tag, on all cases that have it, or retire it or bring it back',
    access: 'voice.manage_tags',
    audit: 'voice.tag_updated',
    settings: true,
    params,
    body: z.strictObject({ name: name.optional(), active: z.boolean().optional() }),
    output: Tag,
    errors: [...errors, 'tag.exists'],
  },
  tagCases: {
    method: 'POST',
    path: '/api/v1/tags/{id}/cases',
    summary: 'Put a tag on cases, or take it off. No move of them: their timeline says nothing of it',
    access: 'voice.tag_case',
    audit: 'voice.cases_tagged',
    params,
    body: z.strictObject({ numbers: z.array(CaseNumber).min(1).max(maximumTagged), on: z.boolean() }),
    output: z.object({
      /** Which were changed: with these the same is taken back. */
      changed: z.array(CaseNumber),
      /** Which are not there, or out of reach by now. */
      notFound: z.array(CaseNumber),
    }),
    errors,
  },
});
