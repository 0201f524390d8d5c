-- A citizen whose cases are not taken in is told so, and what became of their objection.
insert into notify.template (code, version, position, purpose, text, variables, created_at) values
  ('block-set', 1, 60, '{"ar": "إبلاغ المستفيد بإيقاف استقبال بلاغاته ومدته وحقه في الاعتراض", "en": "Tells a citizen that no cases are taken from them, until when, and that they may object"}',
   '{"ar": "صوت المواطن: أُوقف استقبال البلاغات منك حتى {until}. تجد السبب في المنصة، ولك الاعتراض مرة واحدة.", "en": "Citizen''s Voice: no cases are taken from you until {until}. You find the reason on the platform, and may object once."}',
   '{until}', now()),
  ('block-lifted', 1, 61, '{"ar": "إبلاغ المستفيد بعودة استقبال بلاغاته", "en": "Tells a citizen that their cases are taken in again"}',
   '{"ar": "صوت المواطن: عاد استقبال البلاغات منك، ويمكنك تقديم بلاغ جديد الآن.", "en": "Citizen''s Voice: your cases are taken in again. You can send a new one now."}',
   '{}', now()),
  ('block-kept', 1, 62, '{"ar": "إبلاغ المستفيد بعدم قبول اعتراضه على إيقاف الاستقبال", "en": "Tells a citizen that their objection to a block was not accepted"}',
   '{"ar": "صوت المواطن: لم يُقبل اعتراضك على إيقاف استقبال بلاغاتك، ويستمر حتى {until}. تجد السبب في المنصة.", "en": "Citizen''s Voice: your objection was not accepted; no cases are taken from you until {until}. You find the reason on the platform."}',
   '{until}', now());
