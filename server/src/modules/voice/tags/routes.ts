import type { tags } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import { createTag, updateTag } from './change-tag.ts';
import { tagCases } from './tag-cases.ts';
import { listTags } from './tag-store.ts';

export const tagHandlers: Handlers<typeof tags> = {
  listTags: ({ read }) => read(listTags),
  createTag: ({ change }, { body }) => change(createTag(body.name)),
  updateTag: ({ change }, { params, body }) => change(updateTag(params.id, body)),
  tagCases: ({ actor, change }, { params, body }) => change(tagCases(actor, params.id, body)),
};
