import { z } from 'zod';

/**
 * Every error the interface can answer with, by its code and HTTP status. The words for people are the web's
 * (`web/src/platform/error-words.ts`), so that they come in the reader's language; `title` here is for developers.
 */
export const errorCatalogue = {
  'request.malformed': { status: 400, title: 'The body is not valid UTF-8 JSON' },
  'request.invalid': { status: 422, title: 'Some fields are not as they should be' },
  'request.too_large': { status: 413, title: 'The request is larger than the limit' },
  'request.media_type': { status: 415, title: 'The media type of the request is not accepted here' },
  'request.unknown_path': { status: 404, title: 'There is no such address' },
  'request.key_missing': { status: 400, title: 'Idempotency-Key (a UUID) is required' },
  'request.key_reused': { status: 422, title: 'This Idempotency-Key was used for another request' },
  'request.foreign_origin': { status: 403, title: 'The request comes from another site' },
  'request.too_many': { status: 429, title: 'Too many requests; see Retry-After' },
  'auth.required': { status: 401, title: 'Sign in first' },
  'auth.second_factor_required': { status: 403, title: 'Staff need a second factor: enrol an authenticator app first' },
  'auth.proof_required': { status: 401, title: 'Prove first that it is you, with your second factor' },
  'auth.locked': { status: 429, title: 'Too many wrong codes for this account; see Retry-After' },
  'auth.forbidden': { status: 403, title: 'This account is not permitted to do that' },
  'phone.taken': { status: 409, title: 'Another account has this number' },
  'person.not_found': { status: 404, title: 'No such person within reach' },
  'person.username_taken': { status: 409, title: 'Somebody else has this user name' },
  'person.role_not_grantable': { status: 403, title: 'A role that the caller may not give or take' },
  'person.role_misplaced': { status: 422, title: 'The role is not held in this agency, or not in the emirate' },
  'person.last_administrator': { status: 409, title: 'Somebody must remain who can manage the staff' },
  'person.not_yourself': { status: 409, title: 'Nobody does this to their own account' },
  'deputy.not_found': { status: 404, title: 'No such deputyship within reach' },
  'deputy.unfit': { status: 422, title: 'The person named cannot stand in: they must be other active staff of the same agency' },
  'deputy.overlap': { status: 409, title: 'On one of these days somebody else stands in already' },
  'deputy.not_deputy': { status: 409, title: 'Nobody whose deputy the caller is today' },
  'person.state': { status: 409, title: 'The account is not in a state for this' },
  'link.invalid': { status: 404, title: 'There is no such link' },
  'link.expired': { status: 410, title: 'The time of the link is over' },
  'link.used': { status: 410, title: 'The link was used; it works once' },
  'link.revoked': { status: 410, title: 'The link was revoked, or another was sent after it' },
  'recovery.not_found': { status: 404, title: 'No such request' },
  'recovery.exists': { status: 409, title: 'A request for this person already waits' },
  'recovery.over': { status: 409, title: 'The request was decided already, or its time is over' },
  'recovery.four_eyes': { status: 403, title: 'Another administrator approves: neither who asked nor whom it is about' },
  'passkey.not_found': { status: 404, title: 'No such passkey of yours' },
  'passkey.refused': { status: 422, title: 'The passkey did not prove what was asked; begin again' },
  'session.not_found': { status: 404, title: 'No such session of yours' },
  'case.not_found': { status: 404, title: 'No such case' },
  'case.move_not_allowed': { status: 409, title: 'The case cannot make this move now; `allowed` lists what it can' },
  'case.changed': { status: 409, title: 'Somebody else moved the case since it was read; `changed` says what happened' },
  'case.assignee_unfit': { status: 422, title: 'The person named cannot take this case' },
  'case.reopen_limit': { status: 409, title: 'The case can no longer be reopened' },
  'case.appeal_limit': { status: 409, title: 'The case can no longer be appealed' },
  'case.reason_required': { status: 422, title: 'The reason for the reading is required' },
  'case.two_persons': { status: 409, title: 'The agency demands two people for each answer; another one must approve it' },
  'case.directive_open': { status: 409, title: 'A directive awaits the response of the agency; respond to it first' },
  'case.directive_stands': { status: 409, title: 'A directive stands; once the agency has responded, be satisfied or insist' },
  'case.has_followers': { status: 409, title: 'Others were merged into this case; it is neither merged nor split itself while they are' },
  'case.master_unfit': {
    status: 422,
    title: 'That case takes no others in: it is answered or over, with no agency, split, a part, or merged itself',
  },
  'case.unchanged': { status: 409, title: 'The case already is so' },
  'calendar.not_found': { status: 404, title: 'No such agency, so no such calendar' },
  'calendar.no_time': { status: 422, title: 'Together with the region’s holidays no working time would be sure to be left' },
  'calendar.changed_meanwhile': { status: 409, title: 'Somebody else changed this calendar meanwhile' },
  'delivery.not_found': { status: 404, title: 'No such message' },
  'do_not_contact.exists': { status: 409, title: 'This person or number is not written to already' },
  'do_not_contact.not_found': { status: 404, title: 'Nothing of that kind is set; perhaps it was lifted meanwhile' },
  'delivery.not_again': { status: 409, title: 'This message cannot be sent again; `notAgain` of it says why' },
  'bulk.not_found': { status: 404, title: 'No such move in bulk within reach' },
  'bulk.over': { status: 409, title: 'It has ended already' },
  'bulk.running': { status: 409, title: 'It is still running; cancel it or wait for its end' },
  'bulk.nothing_left': { status: 409, title: 'Nothing of it is left to try again, or can be taken back' },
  'intake.blocked': { status: 403, title: 'The citizen may send no cases for a while; they are told why and how to object' },
  'intake.repeated': { status: 429, title: 'The same was sent a moment ago; see Retry-After' },
  'block.not_found': { status: 404, title: 'No such block' },
  'block.exists': { status: 409, title: 'The citizen is blocked already' },
  'block.over': { status: 409, title: 'The block is over, or was decided already' },
  'block.four_eyes': { status: 403, title: 'Another officer decides the appeal, not who set the block' },
  'partner.not_found': { status: 404, title: 'No such partner, or revoked already' },
  'draft.not_found': { status: 404, title: 'No such draft of yours' },
  'draft.changed': { status: 409, title: 'Another device has saved or deleted this draft since; read it again' },
  'draft.too_many': { status: 409, title: 'There are as many drafts as are kept; finish or delete one' },
  'export.not_found': { status: 404, title: 'No such export of yours, or its time is over' },
  'export.running': { status: 409, title: 'Another export of yours is being made; one at a time' },
  'export.not_ready': { status: 409, title: 'The export is not ready, or has failed' },
  'view.not_found': { status: 404, title: 'No such view of yours' },
  'view.too_many': { status: 409, title: 'There are as many views as one person keeps; delete one' },
  'citizen.not_found': { status: 404, title: 'No such citizen' },
  'reason.not_found': { status: 422, title: 'No such reason for this move, or it is retired' },
  'reason.exists': { status: 409, title: 'The move has a reason of this name already' },
  'reason.other_stays': { status: 409, title: 'The reason `other` always needs words and is never retired' },
  'category.not_found': { status: 404, title: 'No such category' },
  'category.retired': { status: 422, title: 'This category is no longer in use; the field names those that took its place' },
  'category.exists': { status: 409, title: 'There is a category of this name in this group' },
  'category.successor_unfit': { status: 422, title: 'Only a category out of use is followed by others, and only by such as are in use' },
  'category.still_ruled': { status: 409, title: 'Routing rules name the category: name what takes its place, or change the rules first' },
  'category.version_not_found': { status: 404, title: 'No such version' },
  'category.changed_meanwhile': { status: 409, title: 'Somebody else has changed the categories since they were read' },
  'category.unchanged': { status: 409, title: 'The categories are as they were in this version' },
  'ladder.unfit': { status: 422, title: 'This ladder cannot be climbed; the fields say why' },
  'ladder.version_not_found': { status: 404, title: 'This ladder has no such version' },
  'ladder.changed_meanwhile': { status: 409, title: 'Somebody else has changed the ladder since it was read' },
  'deadline.unfit': { status: 422, title: 'This deadline policy cannot be; the fields say why' },
  'deadline.changed_meanwhile': { status: 409, title: 'Somebody else has changed the policy of this scope since it was read' },
  'deadline.version_not_found': { status: 404, title: 'No such version, or it withdrew the policy' },
  'deadline.not_found': { status: 404, title: 'No such policy in force' },
  'import.unreadable': { status: 422, title: 'The file is not a CSV file with a first line of names and at least one row' },
  'import.header': { status: 422, title: 'Columns are missing; the field names them' },
  'import.too_many': { status: 422, title: 'More rows than are imported at once; part the file' },
  'import.not_found': { status: 404, title: 'No such import' },
  'import.over': { status: 409, title: 'The import has ended' },
  'routing.no_draft': { status: 409, title: 'There is no draft' },
  'routing.draft_exists': { status: 409, title: 'There is a draft already; make it live or give it up first' },
  'routing.changed_meanwhile': { status: 409, title: 'Somebody else has saved the draft since it was read' },
  'routing.not_tried': { status: 409, title: 'The trial named is not of this draft, not done, or older than its last change' },
  'routing.not_found': { status: 404, title: 'No such version' },
  'boundaries.no_draft': { status: 409, title: 'There is no draft' },
  'boundaries.not_found': { status: 404, title: 'No such version' },
  'suggestion.not_found': { status: 404, title: 'No such model, or it is no longer kept' },
  'suggestion.broken': { status: 409, title: 'What is kept of this model cannot be read' },
  'agency.not_found': { status: 404, title: 'No such agency' },
  'template.not_found': { status: 404, title: 'No such template' },
  'template.version_not_found': { status: 404, title: 'The template has no such version' },
  'template.changed_meanwhile': { status: 409, title: 'Somebody else has written a newer version' },
  'template.variables': { status: 422, title: 'The template has an unknown or missing variable, or a brace alone' },
  'push.not_set_up': { status: 409, title: 'This installation sends no notifications' },
  'consent.required': { status: 409, title: 'The citizen has not agreed to what is required, in the version in force' },
  'consent.outdated': { status: 409, title: 'A newer version of this text is in force; read it first' },
  'consent.not_optional': { status: 422, title: 'What is required cannot be refused' },
  'consent.not_found': { status: 404, title: 'No such consent' },
  'identity_number.verified': { status: 409, title: 'An identity number that was verified is not changed by its holder' },
  'identity_number.taken': { status: 409, title: 'This identity number was verified for another person' },
  'personal_data.unreadable': { status: 500, title: 'Sealed personal data was changed or moved, or its key is missing' },
  'upload.not_found': { status: 404, title: 'No such upload of yours, or its time is over' },
  'upload.version': { status: 412, title: 'Another version of the tus protocol than 1.0.0' },
  'upload.offset': { status: 409, title: 'As much has not arrived yet, or more has; ask how much and go on from there' },
  'upload.incomplete': { status: 409, title: 'Not all of the file has arrived yet' },
  'upload.too_many': { status: 409, title: 'As many uploads are under way as one person may have; finish or drop one' },
  'file.not_found': { status: 404, title: 'No such file' },
  'file.empty': { status: 422, title: 'The file is empty' },
  'file.type': { status: 422, title: 'Files of this type are not accepted' },
  'file.damaged': { status: 422, title: 'The file cannot be read' },
  'file.encrypted': { status: 422, title: 'The PDF is encrypted' },
  'file.active': { status: 422, title: 'The PDF holds scripts, forms in XML, films or other files' },
  'file.infected': { status: 422, title: 'The scanner found a virus in the file' },
  'file.waiting': { status: 409, title: 'The file has not been scanned for viruses yet; see Retry-After' },
  'file.removed': { status: 410, title: 'The file was removed, because a virus was found in it' },
  'personal_data.download_running': { status: 409, title: 'A download of this person is running; one at a time' },
  'personal_data.open_cases': { status: 409, title: 'There are open cases: withdraw them, or wait until they are closed' },
  'retention.not_found': { status: 404, title: 'No such rule' },
  'retention.not_looked_at': { status: 409, title: 'The dry run named is not of this rule, failed, or is older than its last change' },
  'audit.not_provable': { status: 404, title: 'There is no such entry, or no checkpoint has signed it yet' },
  'server.failed': { status: 500, title: 'Something went wrong on our side' },
  'server.unavailable': { status: 503, title: 'The service is not ready; see Retry-After' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/** One field at fault. `path` is dotted (`body.location.lat`); `code` is Zod's issue code with its bounds beside it, or one of our own (`no_words`). */
export const FieldError = z.object({
  path: z.string(),
  code: z.string(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  keys: z.array(z.string()).optional(),
});
export type FieldError = z.infer<typeof FieldError>;

/** What happened to a case since it was read: the latest move, and where the case stands. */
export const ChangedMeanwhile = z.object({
  what: z.string(),
  status: z.string(),
  at: z.iso.datetime(),
  side: z.enum(['citizen', 'agency', 'emirate', 'system']),
  /** Null where the reader may not know. */
  by: z.object({ ar: z.string(), en: z.string() }).nullable(),
});
export type ChangedMeanwhile = z.infer<typeof ChangedMeanwhile>;

/** RFC 9457 problem document; `code`, `requestId`, `fields` and `allowed` are our extension members. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]),
  requestId: z.string(),
  fields: z.array(FieldError).optional(),
  allowed: z.array(z.string()).optional(),
  changed: ChangedMeanwhile.optional(),
});
export type Problem = z.infer<typeof Problem>;

/**
 * A problem document as the server sent it; null: it is none. Without the schema, which no page should have to load. A code may be one
 * that a newer server has and this page does not know.
 */
export function readProblem(body: unknown): Problem | null {
  const { code, status, requestId } = (body ?? {}) as Partial<Problem>;
  const isProblem = typeof code === 'string' && typeof status === 'number' && typeof requestId === 'string';
  return isProblem ? (body as Problem) : null;
}

/** Thrown by the typed client when the server answers with a problem document. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly retryAfterSeconds: number | undefined;
  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(`${problem.code} (${problem.status})`);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
