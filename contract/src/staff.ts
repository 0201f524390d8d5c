import { z } from 'zod';
import { Bilingual, Code, Instant, Language, PersonName, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';
import { AccountSession } from './identity.ts';
import { bringsBack, readsHistory, restoreErrors } from './setting-history.ts';

/** Invited: has not set up the account yet. Left: may come back. */
export const staffStates = ['invited', 'active', 'left'] as const;
export type StaffState = (typeof staffStates)[number];

/** The link that a person was sent to set up their account. */
export const InvitationState = z.object({ state: z.enum(['waiting', 'unsent', 'expired', 'revoked']), expiresAt: Instant });
export type InvitationState = z.infer<typeof InvitationState>;

export const StaffMember = z.object({
  id: z.uuid(),
  username: z.string(),
  name: Bilingual,
  agency: Code.nullable(),
  department: Code.nullable(),
  roles: z.array(Code),
  state: z.enum(staffStates),
  /** Of those who are invited. */
  invitation: InvitationState.nullable(),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** What the reader may do with the account of a person now: the buttons of the page. */
export const staffActs = ['change', 'resendInvitation', 'revokeInvitation', 'endSessions', 'requestRecovery', 'return', 'leave'] as const;
export type StaffAct = (typeof staffActs)[number];

/** Asked for by one administrator, approved by another. */
export const Recovery = z.object({
  id: z.uuid(),
  person: PersonName,
  username: z.string(),
  requestedBy: PersonName,
  reason: z.string(),
  requestedAt: Instant,
  expiresAt: Instant,
  /** May the reader approve it? Those it is about, and who asked, may not. */
  mayApprove: z.boolean(),
});
export type Recovery = z.infer<typeof Recovery>;

export const StaffDetail = StaffMember.extend({
  /** Masked. */
  phone: z.string().nullable(),
  language: Language,
  since: Instant,
  leftAt: Instant.nullable(),
  secondFactor: z.boolean(),
  recovery: Recovery.nullable(),
  allowed: z.array(z.enum(staffActs)),
});
export type StaffDetail = z.infer<typeof StaffDetail>;

/** A role that the reader may give, and where it is at home. */
export const GrantableRole = z.object({ code: Code, name: Bilingual, side: z.enum(['agency', 'emirate']) });
export type GrantableRole = z.infer<typeof GrantableRole>;

/** To whom a link goes, and whether the message was handed over; where it was not, another can be sent. */
export const LinkSent = PersonName.extend({ sent: z.boolean() });
export type LinkSent = z.infer<typeof LinkSent>;

/** What a link is for, for whoever holds it. */
export const LinkDetail = z.object({
  kind: z.enum(['invitation', 'recovery']),
  name: Bilingual,
  username: z.string(),
  agency: Bilingual.nullable(),
  roles: z.array(Bilingual),
  expiresAt: Instant,
});
export type LinkDetail = z.infer<typeof LinkDetail>;

const name = z.strictObject({ ar: typedText(80), en: typedText(80) });
const Username = z
  .string()
  .transform((typed) => typed.trim().toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9._-]{3,30}$/));
const StaffPhone = z.string().regex(/^\+9665\d{8}$/);
const roles = z.array(Code).min(1).max(10);
const Token = z.string().regex(/^[\w-]{43}$/);

/** Somebody to be invited. */
export const Invitation = z.strictObject({
  name,
  username: Username,
  phone: StaffPhone,
  language: Language.default('ar'),
  agency: Code.nullable(),
  department: Code.nullable(),
  roles,
});
export type Invitation = z.infer<typeof Invitation>;

const params = z.strictObject({ id: z.uuid() });
const done = z.object({ ended: z.number().int() });
const guarded = ['auth.required', 'auth.forbidden'] as const;
const aboutPerson = [...guarded, 'person.not_found', 'person.state'] as const;
/** Nobody is put where nothing new is taken. */
const ofPlace = ['agency.not_found', 'agency.closed'] as const;
const ofChange = [
  'auth.proof_required',
  ...aboutPerson,
  ...ofPlace,
  'person.not_yourself',
  'person.role_not_grantable',
  'person.role_misplaced',
  'person.last_administrator',
] as const;
const ofLink = ['link.invalid', 'link.expired', 'link.used', 'link.revoked'] as const;

/** The accounts of the staff: invited, changed, left, recovered. */
export const staff = defineEndpoints({
  listGrantableRoles: {
    method: 'GET',
    path: '/api/v1/grantable-roles',
    summary: 'The roles that the caller may give',
    access: 'directory.manage_staff',
    audit: null,
    output: z.array(GrantableRole),
    errors: guarded,
  },
  inviteStaff: {
    method: 'POST',
    path: '/api/v1/staff',
    summary: 'Invite somebody: they are sent a link, by which they set up their account',
    access: 'directory.manage_staff',
    proof: 'fresh',
    audit: 'directory.staff_invited',
    settings: true,
    body: Invitation,
    output: LinkSent,
    errors: ['auth.proof_required', ...guarded, ...ofPlace, 'person.username_taken', 'person.role_not_grantable', 'person.role_misplaced'],
  },
  getStaffMember: {
    method: 'GET',
    path: '/api/v1/staff/{id}',
    summary: 'A member of the staff, with what the caller may do about their account',
    access: 'directory.manage_staff',
    audit: null,
    params,
    output: StaffDetail,
    errors: [...guarded, 'person.not_found'],
  },
  updateStaffMember: {
    method: 'PATCH',
    path: '/api/v1/staff/{id}',
    summary: 'Change name, department or roles; of somebody invited the phone too',
    access: 'directory.manage_staff',
    proof: 'fresh',
    audit: 'directory.staff_updated',
    settings: true,
    params,
    body: z.strictObject({
      name: name.optional(),
      department: Code.nullable().optional(),
      roles: roles.optional(),
      phone: StaffPhone.optional(),
    }),
    output: StaffDetail,
    errors: ofChange,
  },
  getStaffHistory: {
    ...readsHistory,
    path: '/api/v1/staff/{id}/history',
    summary: 'Who changed what of a member of the staff, and when',
    access: 'directory.manage_staff',
    params,
    errors: [...guarded, 'person.not_found'],
  },
  restoreStaffMember: {
    ...bringsBack,
    path: '/api/v1/staff/{id}/restore',
    summary: 'Give somebody again the name, the department and the roles that they had in an earlier version',
    access: 'directory.manage_staff',
    proof: 'fresh',
    audit: 'directory.staff_restored',
    params,
    output: StaffDetail,
    errors: [...ofChange, ...restoreErrors],
  },
  leaveStaff: {
    method: 'POST',
    path: '/api/v1/staff/{id}/leave',
    summary: 'Close the account of somebody who leaves: sessions end, open cases go back to the coordinator',
    access: 'directory.manage_staff',
    audit: 'directory.staff_left',
    settings: true,
    params,
    output: StaffDetail,
    errors: [...aboutPerson, 'person.not_yourself', 'person.last_administrator'],
  },
  returnStaff: {
    method: 'POST',
    path: '/api/v1/staff/{id}/return',
    summary: 'Open the account of somebody who has come back',
    access: 'directory.manage_staff',
    proof: 'fresh',
    audit: 'directory.staff_returned',
    settings: true,
    params,
    output: StaffDetail,
    errors: ['auth.proof_required', ...aboutPerson, ...ofPlace],
  },
  resendInvitation: {
    method: 'POST',
    path: '/api/v1/staff/{id}/invitation/resend',
    summary: 'Send a new link; the one before no longer works',
    access: 'directory.manage_staff',
    proof: 'fresh',
    audit: 'directory.invitation_resent',
    params,
    output: LinkSent,
    errors: ['auth.proof_required', ...aboutPerson, ...ofPlace],
  },
  revokeInvitation: {
    method: 'POST',
    path: '/api/v1/staff/{id}/invitation/revoke',
    summary: 'Make the link of an invitation worthless',
    access: 'directory.manage_staff',
    audit: 'directory.invitation_revoked',
    params,
    output: StaffDetail,
    errors: aboutPerson,
  },
  listStaffSessions: {
    method: 'GET',
    path: '/api/v1/staff/{id}/sessions',
    summary: 'Where a member of the staff is signed in',
    access: 'directory.manage_staff',
    audit: null,
    params,
    output: z.array(AccountSession),
    errors: [...guarded, 'person.not_found'],
  },
  endStaffSessions: {
    method: 'POST',
    path: '/api/v1/staff/{id}/sessions/end',
    summary: 'Sign a member of the staff out everywhere',
    access: 'directory.manage_staff',
    audit: 'identity.staff_sessions_ended',
    params,
    output: done,
    errors: aboutPerson,
  },
  requestRecovery: {
    method: 'POST',
    path: '/api/v1/staff/{id}/recovery',
    summary: 'Ask that somebody who has lost their ways in be let in anew; another administrator approves',
    access: 'directory.recover_accounts',
    proof: 'fresh',
    audit: 'directory.recovery_requested',
    params,
    body: z.strictObject({ reason: typedText(500) }),
    output: Recovery,
    errors: ['auth.proof_required', ...aboutPerson, 'person.not_yourself', 'recovery.exists'],
  },
  listRecoveries: {
    method: 'GET',
    path: '/api/v1/recoveries',
    summary: 'The requests for recovery that wait for another administrator',
    access: 'directory.recover_accounts',
    audit: null,
    output: z.array(Recovery),
    errors: guarded,
  },
  approveRecovery: {
    method: 'POST',
    path: '/api/v1/recoveries/{id}/approve',
    summary: 'End sessions and earlier ways in, and send the person a link to set up new ones',
    access: 'directory.recover_accounts',
    proof: 'fresh',
    audit: 'directory.recovery_approved',
    params,
    output: LinkSent,
    errors: ['auth.proof_required', ...guarded, 'recovery.not_found', 'recovery.over', 'recovery.four_eyes', 'person.state'],
  },
  refuseRecovery: {
    method: 'POST',
    path: '/api/v1/recoveries/{id}/refuse',
    summary: 'Refuse a request for recovery, or take back one’s own',
    access: 'directory.recover_accounts',
    audit: 'directory.recovery_refused',
    params,
    output: PersonName,
    errors: [...guarded, 'recovery.not_found', 'recovery.over'],
  },
  readLink: {
    method: 'POST',
    path: '/api/v1/enrolment-link/read',
    summary: 'What a link is for',
    access: 'by-link',
    audit: null,
    body: z.strictObject({ token: Token }),
    output: LinkDetail,
    errors: ofLink,
  },
  enterByLink: {
    method: 'POST',
    path: '/api/v1/enrolment-link/use',
    summary: 'Set the password of the account that a link is for; it works once',
    access: 'by-link',
    limit: 'costly',
    audit: 'identity.link_used',
    body: z.strictObject({ token: Token, password: z.string().max(200) }),
    output: z.object({ username: z.string() }),
    errors: ofLink,
  },
});
