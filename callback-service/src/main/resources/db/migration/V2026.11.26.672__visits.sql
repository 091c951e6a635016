-- The cases of each day, as far as a visit is concerned. What is not told yet is null.
create table visit_case (
  complaint_id varchar(36) character set ascii collate ascii_bin not null,
  ticket_number varchar(40),
  branch varchar(64),
  category varchar(100),
  category_group varchar(100),
  tier varchar(20),
  repeated boolean not null,
  escalation_level int not null,
  active_on date,
  closed boolean not null,
  primary key (complaint_id),
  key visit_case_day (active_on, branch, category_group)
);

create table visit (
  id char(36) character set ascii collate ascii_bin not null,
  complaint_id varchar(36) character set ascii collate ascii_bin not null,
  ticket_number varchar(40) not null,
  branch varchar(64),
  area varchar(64) not null,
  reasons varchar(100) not null,
  state varchar(20) not null,
  proposed_by varchar(100) not null,
  proposed_at datetime(6) not null,
  agreed_from datetime(6),
  agreed_to datetime(6),
  visit_day date,
  visitor varchar(100),
  begins_at datetime(6),
  left_out varchar(30),
  ended_at datetime(6),
  end_reason varchar(1200) character set ascii collate ascii_bin,
  outcome varchar(20),
  situation varchar(30),
  outlook varchar(30),
  note text character set ascii collate ascii_bin,
  follow_up_department varchar(64),
  follow_up text character set ascii collate ascii_bin,
  gift_amount bigint not null,
  call_at datetime(6),
  called_at datetime(6),
  called_by varchar(100),
  satisfied varchar(10),
  version bigint not null,
  primary key (id),
  key visit_complaint (complaint_id),
  key visit_plan (visit_day, branch, visitor, begins_at),
  key visit_state (state, id),
  key visit_visitor (visitor, id),
  key visit_call (called_at, call_at)
);

create table visit_slot (
  visit_id char(36) character set ascii collate ascii_bin not null,
  from_at datetime(6) not null,
  to_at datetime(6) not null,
  key visit_slot_visit (visit_id),
  foreign key (visit_id) references visit (id)
);

create table visit_test (
  visit_id char(36) character set ascii collate ascii_bin not null,
  network varchar(20) not null,
  signal_dbm int not null,
  download_mbps double not null,
  call_held boolean not null,
  primary key (visit_id, network),
  foreign key (visit_id) references visit (id)
);

create table gift_budget (
  branch varchar(64) not null,
  month char(7) not null,
  amount bigint not null,
  spent bigint not null,
  primary key (branch, month)
);
