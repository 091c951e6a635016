-- What visits left to do: once for each visit, and whether a lifecycle has taken it up.
create table visit_follow_up (
  visit_id char(36) not null primary key,
  complaint_id char(36) not null,
  department varchar(64) not null,
  outlook varchar(32) not null,
  until_day date not null,
  requested_at datetime(6) not null,
  taken_at datetime(6) null,
  key ix_visit_follow_up_waiting (taken_at, visit_id)
) engine = InnoDB default charset = utf8mb4;
