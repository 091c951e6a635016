-- When a case's clock to resolve stood still. It ends at until_at by itself, or earlier at ended_at.
create table case_pause (
  id char(36) not null primary key,
  complaint_id char(36) not null,
  kind varchar(32) not null,
  round int not null,
  deadline_id char(36) null,
  begun_at datetime(6) not null,
  until_at datetime(6) not null,
  ended_at datetime(6) null,
  begun_by varchar(255) null,
  ended_by varchar(255) null,
  reason varchar(1000) null,
  key ix_case_pause_case (complaint_id, id)
) engine = InnoDB default charset = utf8mb4;

-- How many pauses there were: a case without any asks for none.
alter table case_file add column pauses int not null default 0;
