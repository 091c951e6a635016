-- Where cases wait, one row for each visit; a row whose wait has ended is folded into flow_day and goes.
create table element_wait (
  id varchar(64) not null primary key,
  complaint_id char(36) not null,
  process_key varchar(64) not null,
  process_version int not null,
  element varchar(200) not null,
  calendar varchar(64) not null,
  calendar_version int not null,
  begun_at datetime(6) not null,
  begun_work bigint not null,
  ended_at datetime(6) null,
  waited_seconds bigint null,
  cancelled boolean not null default false,
  key ix_element_wait_case (complaint_id),
  key ix_element_wait_flow (ended_at, process_key, process_version, element, calendar, calendar_version, begun_work)
) engine = InnoDB default charset = utf8mb4;

-- What went on from an element on a day; seconds of business time.
create table flow_day (
  process_key varchar(64) not null,
  process_version int not null,
  day date not null,
  element varchar(200) not null,
  passed bigint not null,
  cancelled bigint not null,
  waited_seconds bigint not null,
  longest_seconds bigint not null,
  primary key (process_key, process_version, day, element)
) engine = InnoDB default charset = utf8mb4;

-- What waits at an element, counted every few seconds; work is what its calendar had counted when each wait began.
create table flow_now (
  process_key varchar(64) not null,
  process_version int not null,
  element varchar(200) not null,
  calendar varchar(64) not null,
  calendar_version int not null,
  waiting bigint not null,
  begun_work_sum bigint not null,
  begun_work_least bigint not null,
  primary key (process_key, process_version, element, calendar, calendar_version)
) engine = InnoDB default charset = utf8mb4;

-- Whoever has this row's lock counts.
create table flow_turn (
  id int not null primary key,
  counted_at datetime(6) null
) engine = InnoDB default charset = utf8mb4;
insert into flow_turn (id) values (1);

-- Jobs of the engine that failed, until they are done.
create table failing_job (
  id varchar(64) not null primary key,
  subject varchar(255) null,
  complaint_id char(36) null,
  ticket_number varchar(40) null,
  element varchar(200) not null,
  kind varchar(16) not null,
  cause varchar(500) not null,
  tries int not null,
  state varchar(16) not null,
  first_failed_at datetime(6) not null,
  last_failed_at datetime(6) not null,
  stuck_at datetime(6) null,
  version bigint not null default 0,
  key ix_failing_job_state (state, id)
) engine = InnoDB default charset = utf8mb4;
