import { z } from 'zod';
import { Instant, PersonName, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { caseFilter } from './voice.ts';

/** More than this one person does not keep. */
export const maximumViews = 50;

const known = new Set([...Object.keys(caseFilter), 'tab', 'order']);
/** A list as its address carries it; whoever opens it reads of it what their list knows. */
const ViewQuery = z
  .record(z.string(), z.string().max(400))
  .refine((query) => Object.keys(query).every((key) => known.has(key)), { params: { code: 'unknown' } });

/** What a view asks for that is no longer there. */
const retirable = ['category', 'area', 'agency', 'department', 'tag'] as const;

export const SavedView = z.object({
  id: z.uuid(),
  name: z.string(),
  query: z.record(z.string(), z.string()),
  shared: z.boolean(),
  /** Who made it, where that is somebody else. */
  by: PersonName.nullable(),
  retired: z.array(z.enum(retirable)),
  createdAt: Instant,
});
export type SavedView = z.infer<typeof SavedView>;

const access = 'voice.read_figures';
const errors = ['auth.required', 'auth.forbidden', 'view.not_found'] as const;
const params = z.strictObject({ id: z.uuid() });
const name = typedText(60);

/** Lists to come back to. A shared one is a name for a filter: it shows nobody more than they may see. */
export const savedViews = defineEndpoints({
  listViews: {
    method: 'GET',
    path: '/api/v1/saved-views',
    summary: 'One’s own views and those shared in one’s department, or at the emirate’s desk',
    access,
    audit: null,
    output: z.array(SavedView),
    errors: ['auth.required', 'auth.forbidden'],
  },
  saveView: {
    method: 'POST',
    path: '/api/v1/saved-views',
    summary: 'Keep a list under a name',
    access,
    audit: 'voice.view_saved',
    body: z.strictObject({ name, shared: z.boolean(), query: ViewQuery }),
    output: SavedView,
    errors: ['auth.required', 'auth.forbidden', 'view.too_many'],
  },
  updateView: {
    method: 'PATCH',
    path: '/api/v1/saved-views/{id}',
    summary: 'Rename one’s own view, share it or keep it to oneself',
    access,
    audit: 'voice.view_updated',
    params,
    body: z.strictObject({ name: name.optional(), shared: z.boolean().optional() }),
    output: SavedView,
    errors,
  },
  deleteView: {
    method: 'POST',
    path: '/api/v1/saved-views/{id}/delete',
    summary: 'Delete one’s own view',
    access,
    audit: 'voice.view_deleted',
    params,
    output: z.object({ id: z.uuid() }),
    errors,
  },
});
