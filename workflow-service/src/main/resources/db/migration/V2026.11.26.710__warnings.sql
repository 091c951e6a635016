-- One row per warning that analytics raised: its lock orders everything that happens to it here.
create table warning_file (
  warning_id char(36) not null primary key,
  kind varchar(32) not null,
  series_key varchar(80) not null,
  state varchar(16) not null,
  level int not null,
  department varchar(64) not null,
  since_at datetime(6) not null,
  hour_at datetime(6) not null,
  counted bigint not null,
  usual double not null,
  times double not null,
  rises int not null,
  process_instance_id varchar(64) null,
  raised_at datetime(6) not null,
  acknowledged_by varchar(120) null,
  acknowledged_at datetime(6) null,
  assessment varchar(16) null,
  ended_at datetime(6) null,
  version bigint not null,
  key ix_warning_file_state (state, warning_id)
) engine = InnoDB default charset = utf8mb4;

-- What happened to a warning: who was told when, and why. Rows are only added.
create table warning_step (
  id char(36) not null primary key,
  warning_id char(36) not null,
  at datetime(6) not null,
  type varchar(64) not null,
  data text not null,
  key ix_warning_step_warning (warning_id, id)
) engine = InnoDB default charset = utf8mb4;

-- What will be done about a warning, by whom and until when.
create table warning_action (
  id char(36) not null primary key,
  warning_id char(36) not null,
  what varchar(1000) not null,
  person varchar(100) not null,
  department varchar(64) null,
  due_at datetime(6) not null,
  state varchar(16) not null,
  entered_by varchar(255) not null,
  entered_at datetime(6) not null,
  ended_by varchar(255) null,
  ended_at datetime(6) null,
  result varchar(1000) null,
  key ix_warning_action_warning (warning_id, id)
) engine = InnoDB default charset = utf8mb4;

-- A mail is about a case or about a warning.
alter table notification
  modify column complaint_id char(36) null,
  modify column ticket_number varchar(40) null,
  add column warning_id char(36) null,
  add column about varchar(120) null;
