-- One answer to many complaints of a warning: who gives it, and what it says.
create table warning_answer (
  id char(36) not null primary key,
  warning_id char(36) not null,
  kind varchar(16) not null,
  text_en varchar(500) null,
  text_zh varchar(500) null,
  outcome varchar(64) null,
  fields mediumtext null,
  person varchar(255) not null,
  department varchar(64) null,
  roles varchar(500) not null,
  total int not null,
  entered_at datetime(6) not null,
  key ix_warning_answer_warning (warning_id, id)
) engine = InnoDB default charset = utf8mb4;

-- What came of it for each complaint. case_of: the complaint whose case it is, the first of an issue.
create table warning_answer_part (
  id char(36) not null primary key,
  answer_id char(36) not null,
  complaint_id char(36) not null,
  case_of char(36) null,
  ticket_number varchar(40) null,
  state varchar(16) not null,
  attempts int not null,
  problem varchar(64) null,
  detail varchar(500) null,
  ended_at datetime(6) null,
  unique key ux_warning_answer_part (answer_id, complaint_id),
  key ix_warning_answer_part_state (state, id),
  key ix_warning_answer_part_case (answer_id, case_of)
) engine = InnoDB default charset = utf8mb4;
