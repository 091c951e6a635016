-- Calendars on which clocks count. A version is written once; the highest of a code is in force.
create table calendar_version (
  id char(36) not null primary key,
  code varchar(64) not null,
  version int not null,
  rules mediumtext not null,
  changed_by varchar(255) not null,
  reason varchar(500) not null,
  changed_at datetime(6) not null,
  unique key uk_calendar_version (code, version)
) engine = InnoDB default charset = utf8mb4;

-- How far running clocks have followed the latest version of a calendar.
create table calendar_move (
  code varchar(64) not null primary key,
  version int not null,
  begun_at datetime(6) not null,
  cases int not null default 0,
  ended_at datetime(6) null,
  key ix_calendar_move_open (ended_at)
) engine = InnoDB default charset = utf8mb4;

-- A department's own calendar, for its clocks that begin from then on.
create table department_calendar (
  department varchar(64) not null primary key,
  calendar varchar(64) null,
  changed_by varchar(255) not null,
  reason varchar(500) not null,
  changed_at datetime(6) not null,
  version bigint not null default 0
) engine = InnoDB default charset = utf8mb4;

insert into calendar_version (id, code, version, rules, changed_by, reason, changed_at) values
  ('01939a50-0000-7000-8000-000000000001', 'round-the-clock', 1, '{"name":"Round the clock 全天候","zone":"UTC",
"week":{"MONDAY":["00:00-24:00"],"TUESDAY":["00:00-24:00"],"WEDNESDAY":["00:00-24:00"],"THURSDAY":["00:00-24:00"],"FRIDAY":["00:00-24:00"],"SATURDAY":["00:00-24:00"],"SUNDAY":["00:00-24:00"]},
"days":[]}',
   'redress', 'delivered with the product', '2026-11-26 00:00:00');

-- To be checked by the operator, and kept up each autumn when the next year is announced: for 2027 there are
-- the holidays of the law only, without days off that are moved and without make-up working days.
insert into calendar_version (id, code, version, rules, changed_by, reason, changed_at) values
  ('01939a50-0000-7000-8000-000000000002', 'working-hours', 1, '{"name":"Working hours 工作时间","zone":"Asia/Shanghai",
"week":{"MONDAY":["09:00-12:00","13:30-18:00"],"TUESDAY":["09:00-12:00","13:30-18:00"],"WEDNESDAY":["09:00-12:00","13:30-18:00"],"THURSDAY":["09:00-12:00","13:30-18:00"],"FRIDAY":["09:00-12:00","13:30-18:00"]},
"days":[
{"date":"2026-01-01","name":"New Year''s Day 元旦","spans":[]},
{"date":"2026-01-02","name":"New Year''s Day 元旦","spans":[]},
{"date":"2026-01-03","name":"New Year''s Day 元旦","spans":[]},
{"date":"2026-01-04","name":"Make-up working day for New Year''s Day 元旦调休上班","spans":["09:00-12:00","13:30-18:00"]},
{"date":"2026-02-14","name":"Make-up working day for Spring Festival 春节调休上班","spans":["09:00-12:00","13:30-18:00"]},
{"date":"2026-02-15","name":"Spring Festival 春节","spans":[]},
{"date":"2026-02-16","name":"Spring Festival 春节","spans":[]},
{"date":"2026-02-17","name":"Spring Festival 春节","spans":[]},
{"date":"2026-02-18","name":"Spring Festival 春节","spans":[]},
{"date":"2026-02-19","name":"Spring Festival 春节","spans":[]},
{"date":"2026-02-20","name":"Spring Festival 春节","spans":[]},
{"date":"2026-02-21","name":"Spring Festival 春节","spans":[]},
{"date":"2026-02-22","name":"Spring Festival 春节","spans":[]},
{"date":"2026-02-23","name":"Spring Festival 春节","spans":[]},
{"date":"2026-02-28","name":"Make-up working day for Spring Festival 春节调休上班","spans":["09:00-12:00","13:30-18:00"]},
{"date":"2026-04-04","name":"Tomb-Sweeping Day 清明节","spans":[]},
{"date":"2026-04-05","name":"Tomb-Sweeping Day 清明节","spans":[]},
{"date":"2026-04-06","name":"Tomb-Sweeping Day 清明节","spans":[]},
{"date":"2026-05-01","name":"Labour Day 劳动节","spans":[]},
{"date":"2026-05-02","name":"Labour Day 劳动节","spans":[]},
{"date":"2026-05-03","name":"Labour Day 劳动节","spans":[]},
{"date":"2026-05-04","name":"Labour Day 劳动节","spans":[]},
{"date":"2026-05-05","name":"Labour Day 劳动节","spans":[]},
{"date":"2026-05-09","name":"Make-up working day for Labour Day 劳动节调休上班","spans":["09:00-12:00","13:30-18:00"]},
{"date":"2026-06-19","name":"Dragon Boat Festival 端午节","spans":[]},
{"date":"2026-06-20","name":"Dragon Boat Festival 端午节","spans":[]},
{"date":"2026-06-21","name":"Dragon Boat Festival 端午节","spans":[]},
{"date":"2026-09-20","name":"Make-up working day for National Day 国庆节调休上班","spans":["09:00-12:00","13:30-18:00"]},
{"date":"2026-09-25","name":"Mid-Autumn Festival 中秋节","spans":[]},
{"date":"2026-09-26","name":"Mid-Autumn Festival 中秋节","spans":[]},
{"date":"2026-09-27","name":"Mid-Autumn Festival 中秋节","spans":[]},
{"date":"2026-10-01","name":"National Day 国庆节","spans":[]},
{"date":"2026-10-02","name":"National Day 国庆节","spans":[]},
{"date":"2026-10-03","name":"National Day 国庆节","spans":[]},
{"date":"2026-10-04","name":"National Day 国庆节","spans":[]},
{"date":"2026-10-05","name":"National Day 国庆节","spans":[]},
{"date":"2026-10-06","name":"National Day 国庆节","spans":[]},
{"date":"2026-10-07","name":"National Day 国庆节","spans":[]},
{"date":"2026-10-10","name":"Make-up working day for National Day 国庆节调休上班","spans":["09:00-12:00","13:30-18:00"]},
{"date":"2027-01-01","name":"New Year''s Day 元旦","spans":[]},
{"date":"2027-02-05","name":"Spring Festival 春节","spans":[]},
{"date":"2027-02-06","name":"Spring Festival 春节","spans":[]},
{"date":"2027-02-07","name":"Spring Festival 春节","spans":[]},
{"date":"2027-02-08","name":"Spring Festival 春节","spans":[]},
{"date":"2027-04-05","name":"Tomb-Sweeping Day 清明节","spans":[]},
{"date":"2027-05-01","name":"Labour Day 劳动节","spans":[]},
{"date":"2027-05-02","name":"Labour Day 劳动节","spans":[]},
{"date":"2027-06-09","name":"Dragon Boat Festival 端午节","spans":[]},
{"date":"2027-09-15","name":"Mid-Autumn Festival 中秋节","spans":[]},
{"date":"2027-10-01","name":"National Day 国庆节","spans":[]},
{"date":"2027-10-02","name":"National Day 国庆节","spans":[]},
{"date":"2027-10-03","name":"National Day 国庆节","spans":[]}]}',
   'redress', 'delivered with the product', '2026-11-26 00:00:00');

-- What a clock counts on: its calendar by the service level, and the one that a raise promised, which bounds it.
alter table deadline
  add column duration_seconds bigint null,
  add column calendar varchar(64) null,
  add column calendar_version int null,
  add column promised_seconds bigint null,
  add column promised_calendar varchar(64) null,
  add column promised_version int null,
  add column by_promise boolean not null default false,
  add key ix_deadline_calendar (state, calendar, calendar_version, complaint_id);

alter table work_item
  add column duration_seconds bigint null,
  add column calendar varchar(64) null,
  add column calendar_version int null,
  add column promised_seconds bigint null,
  add column promised_calendar varchar(64) null,
  add column promised_version int null,
  add column by_promise boolean not null default false,
  add key ix_work_item_calendar (is_open, calendar, calendar_version, complaint_id);

-- Whatever runs has been counted round the clock so far.
update deadline
   set duration_seconds = timestampdiff(second, started_at, due_at) * 100 div percent,
       calendar = 'round-the-clock', calendar_version = 1
 where name <> element and due_at >= started_at;
update work_item
   set duration_seconds = timestampdiff(second, due_from, due_at),
       calendar = 'round-the-clock', calendar_version = 1
 where due_clock is not null and due_at >= due_from;
