-- What customers were promised and until when, as the workflow tells it; the id is that of the deadline, or made of
-- complaint and round for a callback. told and told_at are the last word on it, state and ended_at what follows from them.
create table promise (
  id varchar(48) character set ascii collate ascii_bin not null primary key,
  complaint_id char(36) character set ascii collate ascii_bin not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  round int not null,
  made_at datetime(6) not null,
  due_at datetime(6) not null,
  due_told_at datetime(6) not null,
  told varchar(16) character set ascii collate ascii_bin not null,
  told_at datetime(6) null,
  state varchar(16) character set ascii collate ascii_bin not null,
  ended_at datetime(6) null,
  key promise_of_complaint (complaint_id, due_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What is known of a round of a complaint's case, from whatever event came first.
create table promise_round (
  id varchar(48) character set ascii collate ascii_bin not null primary key,
  complaint_id char(36) character set ascii collate ascii_bin not null,
  round int not null,
  answered_at datetime(6) null,
  called_at datetime(6) null,
  closed_at datetime(6) null,
  disposition varchar(32) character set ascii collate ascii_bin null,
  callback_result varchar(40) character set ascii collate ascii_bin null,
  key promise_round_of_complaint (complaint_id, round)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The last thing that a customer was asked for; the question is sealed.
create table customer_ask (
  complaint_id char(36) character set ascii collate ascii_bin not null primary key,
  asked_at datetime(6) not null,
  due_at datetime(6) null,
  question text null,
  ended_at datetime(6) null
) default character set utf8mb4 collate utf8mb4_unicode_ci;
