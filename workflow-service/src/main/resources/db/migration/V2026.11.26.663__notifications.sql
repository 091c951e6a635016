-- Where those who are told of escalations and breaches are written to. No department: of every department.
create table notification_address (
  id char(36) not null primary key,
  role varchar(64) not null,
  department varchar(64) null,
  address varchar(254) not null,
  entered_by varchar(255) not null,
  entered_at datetime(6) not null
) engine = InnoDB default charset = utf8mb4;

-- Who is told what by mail, and what came of it.
create table notification (
  id char(36) not null primary key,
  complaint_id char(36) not null,
  ticket_number varchar(40) not null,
  what varchar(64) not null,
  level int null,
  round int not null,
  role varchar(64) not null,
  department varchar(64) null,
  address varchar(254) not null,
  state varchar(16) not null,
  attempts int not null default 0,
  next_at datetime(6) null,
  failure varchar(200) null,
  created_at datetime(6) not null,
  ended_at datetime(6) null,
  key ix_notification_next (next_at, id),
  key ix_notification_state (state, id)
) engine = InnoDB default charset = utf8mb4;
