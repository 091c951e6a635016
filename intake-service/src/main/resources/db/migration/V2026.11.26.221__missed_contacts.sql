-- Promises to call back: one open at most for a number.
create table missed_contact (
  id char(36) character set ascii collate ascii_bin not null primary key,
  customer varchar(32) character set ascii collate ascii_bin not null,
  -- The customer as long as the promise is open.
  open_for varchar(32) character set ascii collate ascii_bin null,
  open boolean not null,
  -- Sealed; forgotten some time after the end.
  number varchar(120) character set ascii collate ascii_bin null,
  branch varchar(64) not null,
  skill varchar(64) null,
  reason varchar(16) character set ascii collate ascii_bin not null,
  contacts int not null,
  first_at datetime(6) not null,
  last_at datetime(6) not null,
  promised_by datetime(6) not null,
  due_at datetime(6) not null,
  status varchar(16) character set ascii collate ascii_bin not null,
  attempts int not null,
  first_attempt_at datetime(6) null,
  claimed_by varchar(100) null,
  claimed_at datetime(6) null,
  breached_at datetime(6) null,
  complaint_id char(36) character set ascii collate ascii_bin null,
  closed_by varchar(100) null,
  closed_at datetime(6) null,
  version bigint not null,
  unique key missed_open (open_for),
  key missed_due (open, due_at, id),
  key missed_of_branch (open, branch, due_at, id),
  key missed_closed (open, closed_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Each call once, by the system that tells of it and its own id of the call.
create table missed_call (
  source varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  call_id varchar(100) character set ascii collate ascii_bin not null,
  contact_id char(36) character set ascii collate ascii_bin not null,
  reason varchar(16) character set ascii collate ascii_bin not null,
  at datetime(6) not null,
  queue varchar(64) null,
  waited_seconds int null,
  skill varchar(64) null,
  recorded_at datetime(6) not null,
  primary key (source, call_id),
  key missed_call_of (contact_id, at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
