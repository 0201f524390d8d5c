-- Who may find a citizen by identity number or phone, and who may write down their own number.
insert into directory.role_permission (role, permission, scope) values
  ('emirate_officer', 'voice.find_citizen', 'region'),
  ('citizen', 'directory.keep_identity_number', 'own');
