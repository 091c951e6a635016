-- One row per step of a repair plan of the callback service, until it is done. Holds nothing of the customer.
create table repair_work (
  step_id char(36) not null primary key,
  plan_id char(36) not null,
  complaint_id char(36) not null,
  ticket_number varchar(40) not null,
  branch varchar(64) null,
  kind varchar(32) not null,
  owner varchar(100) not null,
  due_on date not null,
  state varchar(16) not null,
  level int not null,
  process_instance_id varchar(64) null,
  planned_at datetime(6) not null,
  ended_by varchar(255) null,
  ended_at datetime(6) null,
  version bigint not null,
  key ix_repair_work_due (state, due_on, step_id),
  key ix_repair_work_plan (plan_id)
) engine = InnoDB default charset = utf8mb4;
