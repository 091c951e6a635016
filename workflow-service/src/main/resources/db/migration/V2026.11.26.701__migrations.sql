-- Running cases change to another version of their diagram.
create table migration (
  id char(36) not null primary key,
  process_key varchar(64) not null,
  from_version int not null,
  to_version int not null,
  moves text not null,
  leave_behind boolean not null,
  state varchar(16) not null,
  reason varchar(500) not null,
  created_by varchar(255) not null,
  created_at datetime(6) not null,
  started_at datetime(6) null,
  ended_at datetime(6) null,
  undone_by varchar(255) null,
  undo_reason varchar(500) null,
  version bigint not null default 0,
  key ix_migration_state (state, id),
  key ix_migration_process (process_key, id)
) engine = InnoDB default charset = utf8mb4;

-- What came of each case.
create table migration_case (
  id varchar(80) not null primary key,
  migration_id char(36) not null,
  complaint_id char(36) not null,
  ticket_number varchar(40) not null,
  state varchar(16) not null,
  reason varchar(500) null,
  moved text null,
  mark char(64) null,
  changed_at datetime(6) null,
  key ix_migration_case (migration_id, complaint_id),
  key ix_migration_case_state (migration_id, state, complaint_id)
) engine = InnoDB default charset = utf8mb4;
