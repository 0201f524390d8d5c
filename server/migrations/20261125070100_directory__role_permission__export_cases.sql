-- Who may take the list of cases along as a file. It holds what they may read anyway.
insert into directory.role_permission (role, permission, scope) values
  ('coordinator', 'voice.export_cases', 'agency'),
  ('agency_leader', 'voice.export_cases', 'agency'),
  ('emirate_leader', 'voice.export_cases', 'region'),
  ('emirate_officer', 'voice.export_cases', 'region');
