-- Clocks that a law or a regulator sets. A version is written once; the highest of a code is in force.
create table statutory_profile_version (
  id char(36) not null primary key,
  code varchar(64) not null,
  version int not null,
  profile text not null,
  changed_by varchar(255) not null,
  reason varchar(500) not null,
  changed_at datetime(6) not null,
  unique key uk_statutory_profile_version (code, version)
) engine = InnoDB default charset = utf8mb4;

-- Their deadlines have no timer in the engine: what ends them, and when they have to be acted on; null once they were.
alter table deadline
  add column statutory_until varchar(16) null,
  add column act_at datetime(6) null,
  add key ix_deadline_act (act_at);

insert into statutory_profile_version (id, code, version, profile, changed_by, reason, changed_at) values
  ('01939a50-0000-7000-8000-000000000010', 'telecom-regulator', 1, '{"name": "Telecom regulator: answer within 15 days", "applies": [], "clocks": [{"clock": "answer", "within": "P15D", "calendar": "round-the-clock", "until": "ANSWER", "warnAt": 80}]}',
   'redress', 'delivered with the product; applies to nothing until a row says so', '2026-11-26 00:00:00'),
  ('01939a50-0000-7000-8000-000000000011', 'power-hotline', 1, '{"name": "Power hotline: contact within 24 hours, answer within 4 working days", "applies": [], "clocks": [{"clock": "contact", "within": "PT24H", "calendar": "round-the-clock", "until": "CONTACT", "warnAt": 80}, {"clock": "answer", "workingDays": 4, "calendar": "working-hours", "until": "ANSWER", "warnAt": 80}]}',
   'redress', 'delivered with the product; applies to nothing until a row says so', '2026-11-26 00:00:00'),
  ('01939a50-0000-7000-8000-000000000012', 'city-hotline', 1, '{"name": "City hotline: 2 hours when urgent, 24 hours, 7 and 15 days", "applies": [], "clocks": [{"clock": "urgentContact", "within": "PT2H", "calendar": "round-the-clock", "until": "CONTACT", "warnAt": 80, "lanes": ["EMERGENCY"]}, {"clock": "contact", "within": "PT24H", "calendar": "round-the-clock", "until": "CONTACT", "warnAt": 80}, {"clock": "answer", "within": "P7D", "calendar": "round-the-clock", "until": "ANSWER", "warnAt": 80}, {"clock": "closing", "within": "P15D", "calendar": "round-the-clock", "until": "CLOSING", "warnAt": 80}]}',
   'redress', 'delivered with the product; applies to nothing until a row says so', '2026-11-26 00:00:00'),
  ('01939a50-0000-7000-8000-000000000013', 'dispute-letter', 1, '{"name": "Letter on the dispute body at 6 weeks, or at deadlock", "applies": [], "clocks": [{"clock": "letter", "within": "P42D", "calendar": "round-the-clock", "until": "CLOSING", "warnAt": 80, "afterDeadlock": "P1D"}], "deadlockAfterDissatisfied": 3}',
   'redress', 'delivered with the product; applies to nothing until a row says so', '2026-11-26 00:00:00');
