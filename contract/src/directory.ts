import { z } from 'zod';
import { Bilingual, Code, Language, Location, PersonName, pageOf, pageQuery, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { IdentityNumber } from './identity-number.ts';
import { permissions, scopes } from './permissions.ts';
import { StaffMember, staffStates } from './staff.ts';

/** A governorate; `seat` is where its administration sits. */
export const Area = z.object({ code: Code, name: Bilingual, seat: Location });
export type Area = z.infer<typeof Area>;

/** Who is signed in, and what they hold. The page draws its menus from `permissions`, never from role names. */
export const Me = z.object({
  id: z.uuid(),
  name: Bilingual,
  phone: z.string().nullable(),
  language: Language,
  staff: z.boolean(),
  agency: z.object({ code: Code, name: Bilingual }).nullable(),
  department: z.object({ code: Code, name: Bilingual }).nullable(),
  roles: z.array(z.object({ code: Code, name: Bilingual })),
  /** The leader for whom this session acts; the permissions are then that leader's. */
  actingFor: PersonName.nullable(),
  /** Whose deputy one is today. */
  mayActFor: z.array(PersonName),
  permissions: z.partialRecord(z.enum(permissions), z.enum(scopes)),
});
export type Me = z.infer<typeof Me>;

/** One's own identity number, masked; null: none is kept. */
export const OwnIdentityNumber = z.object({ identityNumber: z.object({ masked: z.string(), verified: z.boolean() }).nullable() });
export type OwnIdentityNumber = z.infer<typeof OwnIdentityNumber>;

export const directory = defineEndpoints({
  getMe: {
    method: 'GET',
    path: '/api/v1/me',
    summary: 'Who is signed in',
    access: 'signed-in',
    audit: null,
    output: Me,
    errors: ['auth.required'],
  },
  updateMe: {
    method: 'PATCH',
    path: '/api/v1/me',
    summary: "Change one's own name or language",
    access: 'signed-in',
    audit: 'directory.person_updated',
    body: z.strictObject({ name: typedText(80).optional(), language: Language.optional() }),
    output: Me,
    errors: ['auth.required'],
  },
  getIdentityNumber: {
    method: 'GET',
    path: '/api/v1/me/identity-number',
    summary: "One's own identity number, masked",
    access: 'directory.keep_identity_number',
    audit: null,
    output: OwnIdentityNumber,
    errors: ['auth.required', 'auth.forbidden'],
  },
  setIdentityNumber: {
    method: 'PUT',
    path: '/api/v1/me/identity-number',
    summary: "Write down one's own identity number; one that was verified stays",
    access: 'directory.keep_identity_number',
    audit: 'directory.identity_number_set',
    body: z.strictObject({ number: IdentityNumber }),
    output: OwnIdentityNumber,
    errors: ['auth.required', 'auth.forbidden', 'identity_number.verified'],
  },
  removeIdentityNumber: {
    method: 'POST',
    path: '/api/v1/me/identity-number/remove',
    summary: "Have one's own identity number erased; one that was verified stays",
    access: 'directory.keep_identity_number',
    audit: 'directory.identity_number_removed',
    output: OwnIdentityNumber,
    errors: ['auth.required', 'auth.forbidden', 'identity_number.verified'],
  },
  listAreas: {
    method: 'GET',
    path: '/api/v1/areas',
    summary: 'The governorates of the region',
    access: 'public',
    audit: null,
    output: z.array(Area),
    errors: [],
  },
  listStaff: {
    method: 'GET',
    path: '/api/v1/staff',
    summary: 'The people of the agencies and the emirate, within reach of the caller',
    access: 'directory.read',
    limit: 'search',
    audit: null,
    query: z.strictObject({
      agency: Code.optional(),
      department: Code.optional(),
      role: Code.optional(),
      state: z.enum(staffStates).optional(),
      q: z.string().max(80).optional(),
      ...pageQuery,
    }),
    output: pageOf(StaffMember),
    errors: ['auth.required', 'auth.forbidden'],
  },
});
