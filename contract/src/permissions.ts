/**
 * Everything one may be permitted to do. Code asks for permissions and never for roles: which role
 * holds which of these, and how far, is data (`directory.role_permission`).
 */
export const permissions = [
  'audit.read',
  'directory.read',
  'directory.manage_agencies',
  'directory.keep_identity_number',
  'directory.manage_staff',
  'directory.recover_accounts',
  'directory.name_deputy',
  'directory.decide_consents',
  'directory.manage_consents',
  'files.upload',
  'files.read',
  'notify.read_deliveries',
  'notify.send_again',
  'notify.manage_templates',
  'notify.stop_contact',
  'personal_data.exercise_rights',
  'platform.manage_retention',
  'platform.manage_partners',
  'voice.submit_case',
  'voice.enter_case',
  'voice.block_citizen',
  'voice.read_case',
  'voice.read_figures',
  'voice.export_cases',
  'voice.reveal_citizen',
  'voice.find_citizen',
  'voice.hear_escalations',
  'voice.manage_answer_templates',
  'voice.manage_categories',
  'voice.manage_rules',
  'voice.manage_calendars',
  'voice.read_routing',
  'voice.manage_routing',
  'voice.manage_areas',
  'voice.manage_suggestion',
  'voice.refer_case',
  'voice.reject_case',
  'voice.split_case',
  'voice.merge_case',
  'voice.withdraw_case',
  'voice.return_case',
  'voice.prioritise_case',
  'voice.assign_case',
  'voice.hand_back_case',
  'voice.move_in_bulk',
  'voice.start_case',
  'voice.ask_citizen',
  'voice.reply_to_question',
  'voice.propose_answer',
  'voice.send_back_answer',
  'voice.approve_answer',
  'voice.answer_directly',
  'voice.rate_answer',
  'voice.reopen_case',
  'voice.appeal_case',
  'voice.decide_appeal',
  'voice.correct_answer',
  'voice.direct_case',
  'voice.respond_to_directive',
  'voice.remind_holder',
  'voice.add_note',
  'voice.add_information',
  'voice.tag_case',
  'voice.manage_tags',
  'voice.read_quality',
  'voice.judge_answer',
] as const;

export type Permission = (typeof permissions)[number];

/** How far a permission reaches, narrowest first. `own`: the citizen's own case, the specialist's assigned case. */
export const scopes = ['own', 'department', 'agency', 'region'] as const;
export type Scope = (typeof scopes)[number];

/**
 * Who may call an endpoint: holders of a permission (the object itself is checked again inside), anyone signed
 * in, or anyone at all. `by-link` endpoints ask for the link that somebody was sent, and look at it
 * themselves. `partner` endpoints are for other systems, by a key of their own, and for no person. `demo` endpoints exist only where the demo region is installed.
 */
export type Access = Permission | 'signed-in' | 'by-link' | 'partner' | 'public' | 'demo';
