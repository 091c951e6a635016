-- What a team is to be trained in, as findings noted it: a row for each finding.
create table training_note (
  id char(36) not null primary key,
  department varchar(64) not null,
  topic_zh varchar(500) null,
  topic_en varchar(500) null,
  note_zh varchar(500) null,
  note_en varchar(500) null,
  owner varchar(120) not null,
  noted_at datetime(6) not null,
  state varchar(16) not null,
  acknowledged_by varchar(255) null,
  acknowledged_at datetime(6) null,
  done_by varchar(255) null,
  done_at datetime(6) null,
  remark varchar(1000) null,
  version bigint not null,
  key ix_training_note_department (department, noted_at, id)
) engine = InnoDB default charset = utf8mb4;
