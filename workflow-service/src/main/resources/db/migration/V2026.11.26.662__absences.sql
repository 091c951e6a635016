-- Who is away, until when, and who stands in: nothing waits for one person.
create table absence (
  id char(36) not null primary key,
  person varchar(100) not null,
  deputy varchar(100) null,
  from_at datetime(6) not null,
  until_at datetime(6) not null,
  entered_by varchar(255) not null,
  entered_at datetime(6) not null,
  ended_by varchar(255) null,
  ended_at datetime(6) null,
  redirect_at datetime(6) null,
  key ix_absence_person (person, until_at),
  key ix_absence_deputy (deputy, until_at),
  key ix_absence_until (until_at, id),
  key ix_absence_redirect (redirect_at, id)
) engine = InnoDB default charset = utf8mb4;

-- What somebody holds.
alter table work_item add key ix_work_item_assignee (is_open, assignee, sort_due_at, id);
