-- Why a move was made, as a choice: by move, in the order of `position`. `other` has to be explained in words.
create table voice.reason (
  move text not null,
  code text not null,
  position integer not null,
  name jsonb not null,
  needs_words boolean not null default false,
  active boolean not null default true,
  primary key (move, code)
);
grant select, insert on voice.reason to sawt_app;
grant update (position, name, needs_words, active) on voice.reason to sawt_app;

-- The reason that was chosen; the words beside it are the event's text.
alter table voice.case_event add column reason text;
alter table voice.case_event add foreign key (what, reason) references voice.reason (move, code);
create index case_event_reason on voice.case_event (what, reason, at) where reason is not null;

insert into directory.role_permission (role, permission, scope) values ('admin', 'voice.manage_rules', 'region');

insert into voice.reason (move, position, code, name) values
  ('return', 1, 'not-our-mandate', '{"ar": "ليس من اختصاص الجهة", "en": "Not this agency’s responsibility"}'),
  ('return', 2, 'other-agency', '{"ar": "من اختصاص جهة أخرى", "en": "Another agency is responsible"}'),
  ('return', 3, 'outside-area', '{"ar": "الموقع خارج نطاق الجهة", "en": "The place is outside the agency’s area"}'),
  ('return', 4, 'wrong-category', '{"ar": "التصنيف غير صحيح", "en": "The category is wrong"}'),
  ('return', 5, 'too-little', '{"ar": "البيانات لا تكفي لتحديد الموضوع أو الموقع", "en": "Too little to tell the matter or the place"}'),
  ('reject', 1, 'abuse', '{"ar": "يتضمن إساءة", "en": "It is abusive"}'),
  ('reject', 2, 'out-of-scope', '{"ar": "خارج خدمات الجهات الحكومية", "en": "Not about a government service"}'),
  ('reject', 3, 'in-court', '{"ar": "منظور لدى القضاء", "en": "The matter is before a court"}'),
  ('reject', 4, 'repeated', '{"ar": "سبق تقديمه والرد عليه", "en": "Submitted and answered before"}'),
  ('reject', 5, 'no-content', '{"ar": "لا يتضمن طلبًا واضحًا", "en": "It asks for nothing that can be told"}'),
  ('handBack', 1, 'not-mine', '{"ar": "ليس ضمن مهامي", "en": "Not among my duties"}'),
  ('handBack', 2, 'workload', '{"ar": "كثرة ما لدي من بلاغات", "en": "I have too many cases"}'),
  ('handBack', 3, 'away', '{"ar": "إجازة أو مهمة عمل", "en": "On leave or away on duty"}'),
  ('handBack', 4, 'conflict', '{"ar": "تعارض مصالح", "en": "A conflict of interest"}'),
  ('sendBack', 1, 'incomplete', '{"ar": "الرد غير مكتمل", "en": "The answer is incomplete"}'),
  ('sendBack', 2, 'unclear', '{"ar": "الصياغة غير واضحة", "en": "The wording is unclear"}'),
  ('sendBack', 3, 'no-proof', '{"ar": "تنقصه الشواهد", "en": "Proof is missing"}'),
  ('sendBack', 4, 'not-done', '{"ar": "لم يُنجز العمل بعد", "en": "The work is not done yet"}'),
  ('sendBack', 5, 'not-right', '{"ar": "فيه معلومة غير صحيحة", "en": "Something in it is not right"}'),
  ('dismiss', 1, 'answer-right', '{"ar": "رد الجهة صحيح ومكتمل", "en": "The agency’s answer is right and complete"}'),
  ('dismiss', 2, 'rejection-right', '{"ar": "رفض البلاغ في محله", "en": "The rejection was right"}'),
  ('dismiss', 3, 'nothing-new', '{"ar": "لم يتضمن التظلم جديدًا", "en": "The appeal brings nothing new"}'),
  ('dismiss', 4, 'not-ours', '{"ar": "خارج صلاحيات الإمارة", "en": "Beyond the emirate’s powers"}'),
  ('withdraw', 1, 'solved', '{"ar": "حُلّ الموضوع", "en": "The matter is solved"}'),
  ('withdraw', 2, 'mistake', '{"ar": "أُرسل بالخطأ", "en": "Sent by mistake"}'),
  ('withdraw', 3, 'anew', '{"ar": "سأقدّمه من جديد", "en": "I will send it anew"}'),
  ('reopen', 1, 'not-fixed', '{"ar": "لم تُحل المشكلة", "en": "The problem is not solved"}'),
  ('reopen', 2, 'partly', '{"ar": "حُلّت جزئيًّا", "en": "It is solved only in part"}'),
  ('reopen', 3, 'came-back', '{"ar": "عادت المشكلة", "en": "The problem came back"}'),
  ('reopen', 4, 'beside-it', '{"ar": "الرد لا يجيب عن طلبي", "en": "The answer is not about what I asked"}'),
  ('appeal', 1, 'not-true', '{"ar": "ما ورد في الرد غير صحيح", "en": "What the answer says is not true"}'),
  ('appeal', 2, 'unfair', '{"ar": "القرار غير منصف", "en": "The decision is unfair"}'),
  ('appeal', 3, 'proof-ignored', '{"ar": "لم يُنظر فيما أرفقته", "en": "What I attached was not looked at"}'),
  ('appeal', 4, 'no-grounds', '{"ar": "رُفض بلاغي دون مبرر", "en": "My case was rejected without grounds"}'),
  ('refer', 1, 'mandate-confirmed', '{"ar": "تأكد اختصاص الجهة", "en": "It is confirmed to be this agency’s"}'),
  ('refer', 2, 'details-added', '{"ar": "استُكملت البيانات", "en": "What was missing has been added"}'),
  ('refer', 3, 'agreed', '{"ar": "اتُّفق مع الجهة على ذلك", "en": "Agreed with the agency"}'),
  ('prioritise', 1, 'danger', '{"ar": "خطر على السلامة", "en": "A danger to people"}'),
  ('prioritise', 2, 'many', '{"ar": "يمس عددًا كبيرًا من الناس", "en": "It touches many people"}'),
  ('prioritise', 3, 'vulnerable', '{"ar": "مستفيد أولى بالرعاية", "en": "Somebody who needs particular care"}'),
  ('prioritise', 4, 'less-urgent', '{"ar": "أقل إلحاحًا مما بدا", "en": "Less urgent than it seemed"}');
insert into voice.reason (move, position, code, name, needs_words)
  select distinct move, 99, 'other', '{"ar": "سبب آخر", "en": "Another reason"}'::jsonb, true from voice.reason;
