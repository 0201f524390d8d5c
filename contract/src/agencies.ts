import { z } from 'zod';
import { Bilingual, Code, Instant, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { bringsBack, readsHistory, restoreErrors } from './setting-history.ts';

const closedAt = Instant.nullable();
/** `closedAt`: since when it takes nothing new; its cases, figures and names stay. */
export const Agency = z.object({
  code: Code,
  name: Bilingual,
  departments: z.array(z.object({ code: Code, name: Bilingual, closedAt })),
  /** Nobody approves an answer that they proposed themselves. */
  twoPersonApproval: z.boolean(),
  closedAt,
});
export type Agency = z.infer<typeof Agency>;

const placeName = z.strictObject({ ar: typedText(120), en: typedText(120) });
/** Departments by their codes. */
const AgencyChanges = z.strictObject({
  name: placeName.optional(),
  departments: z.record(Code, placeName).optional(),
  twoPersonApproval: z.boolean().optional(),
  /** True: it takes no cases and no people any more. Refused while something stands on it. */
  closed: z.boolean().optional(),
  closedDepartments: z.record(Code, z.boolean()).optional(),
});
export type AgencyChanges = z.infer<typeof AgencyChanges>;

/** What may still stand on an agency or a department. */
export const placeUses = ['open_cases', 'people', 'categories', 'routing_rules', 'partners'] as const;
/** So many are counted at most. */
export const countedUses = 1000;
/** What has to go elsewhere first, and how many there are of it. */
export const PlaceUse = z.object({ what: z.enum(placeUses), count: z.number().int() });
export type PlaceUse = z.infer<typeof PlaceUse>;

const access = 'directory.manage_agencies';
const params = z.strictObject({ code: Code });
const managing = ['auth.required', 'auth.forbidden'] as const;
const errors = [...managing, 'agency.not_found'] as const;
const ofChange = [...errors, 'agency.name_taken', 'agency.in_use', 'agency.closed'] as const;

export const agencies = defineEndpoints({
  listAgencies: {
    method: 'GET',
    path: '/api/v1/agencies',
    summary: 'The agencies and their departments, closed ones among them',
    access: 'public',
    audit: null,
    output: z.array(Agency),
    errors: [],
  },
  addAgency: {
    method: 'POST',
    path: '/api/v1/agencies',
    summary: 'Add an agency. Its code is made from its English name, and stays',
    access,
    audit: 'directory.agency_added',
    settings: true,
    idempotent: true,
    body: z.strictObject({ name: placeName }),
    output: Agency,
    errors: [...managing, 'agency.name_taken', 'request.key_reused'],
  },
  addDepartment: {
    method: 'POST',
    path: '/api/v1/agencies/{code}/departments',
    summary: 'Add a department to an agency',
    access,
    audit: 'directory.department_added',
    settings: true,
    idempotent: true,
    params,
    body: z.strictObject({ name: placeName }),
    output: Agency,
    errors: [...errors, 'agency.name_taken', 'agency.closed', 'request.key_reused'],
  },
  listPlaceUses: {
    method: 'GET',
    path: '/api/v1/agencies/{code}/uses',
    summary: 'What stands on an agency, or on one of its departments: while there is anything it is not closed',
    access,
    audit: null,
    params,
    query: z.strictObject({ department: Code.optional() }),
    output: z.array(PlaceUse),
    errors,
  },
  updateAgency: {
    method: 'PATCH',
    path: '/api/v1/agencies/{code}',
    summary: 'Rename, close or reopen an agency or its departments, or change what it demands of its answers; what is left out stays',
    access,
    audit: 'directory.agency_updated',
    settings: true,
    params,
    body: AgencyChanges,
    output: Agency,
    errors: ofChange,
  },
  getAgencyHistory: {
    ...readsHistory,
    path: '/api/v1/agencies/{code}/history',
    summary: 'Who changed what of an agency, and when',
    access,
    params,
    errors,
  },
  restoreAgency: {
    ...bringsBack,
    path: '/api/v1/agencies/{code}/restore',
    summary: 'Make an agency again as it was in an earlier version',
    access,
    audit: 'directory.agency_restored',
    params,
    output: Agency,
    errors: [...ofChange, ...restoreErrors],
  },
});
