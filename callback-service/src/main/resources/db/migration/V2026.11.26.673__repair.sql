-- What happened to each complaint, as far as it damages the relationship. What is not told yet is null.
create table damage_fact (
  complaint_id varchar(36) character set ascii collate ascii_bin not null,
  customer varchar(64),
  ticket_number varchar(40),
  branch varchar(64),
  happened_at datetime(6) not null,
  repeats int not null,
  escalation_level int not null,
  gap int not null,
  dissatisfied boolean not null,
  primary key (complaint_id),
  key damage_customer (customer, happened_at),
  key damage_old (happened_at)
);

create table pain_point (
  id char(36) character set ascii collate ascii_bin not null,
  customer varchar(64) not null,
  complaint_id varchar(36) character set ascii collate ascii_bin not null,
  point varchar(40) not null,
  source varchar(40) not null,
  recorded_by varchar(100) not null,
  recorded_at datetime(6) not null,
  primary key (id),
  unique key pain_point_once (customer, complaint_id, point),
  key pain_point_complaint (complaint_id),
  key pain_point_old (recorded_at)
);

create table relationship (
  customer varchar(64) not null,
  phase varchar(20) not null,
  damage_level int not null,
  changed_at datetime(6) not null,
  primary key (customer)
);

create table repair_plan (
  id char(36) character set ascii collate ascii_bin not null,
  customer varchar(64) not null,
  complaint_id varchar(36) character set ascii collate ascii_bin not null,
  ticket_number varchar(40) not null,
  branch varchar(64),
  phase varchar(20) not null,
  damage_level int not null,
  state varchar(20) not null,
  created_at datetime(6) not null,
  ended_at datetime(6),
  end_reason varchar(1200) character set ascii collate ascii_bin,
  outcome varchar(20),
  next_change_at datetime(6),
  version bigint not null,
  primary key (id),
  key repair_customer (customer, state),
  key repair_complaint (complaint_id),
  key repair_list (state, branch, id),
  key repair_next_change (next_change_at)
);

create table repair_step (
  id char(36) character set ascii collate ascii_bin not null,
  plan_id char(36) character set ascii collate ascii_bin not null,
  number int not null,
  kind varchar(20) not null,
  owner varchar(100) not null,
  due_on date not null,
  state varchar(20) not null,
  skip_reason varchar(1200) character set ascii collate ascii_bin,
  closed_by varchar(100),
  closed_at datetime(6),
  primary key (id),
  unique key repair_step_number (plan_id, number),
  foreign key (plan_id) references repair_plan (id)
);
