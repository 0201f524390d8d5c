-- Who may be shown the phone of a citizen by a recorded act; of a confidential one only the emirate's officers
-- (modules/voice/policy.ts).
insert into directory.role_permission (role, permission, scope) values
  ('specialist', 'voice.reveal_citizen', 'own'),
  ('coordinator', 'voice.reveal_citizen', 'agency'),
  ('emirate_officer', 'voice.reveal_citizen', 'region');
