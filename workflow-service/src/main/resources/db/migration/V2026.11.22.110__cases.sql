create table department (
  code varchar(64) not null primary key,
  name_en varchar(100) not null,
  name_zh varchar(100) not null
) engine = InnoDB default charset = utf8mb4;

insert into department (code, name_en, name_zh) values
  ('customer-care', 'Customer care', '客户服务部'),
  ('complaint-centre', 'Complaint centre', '投诉处理中心'),
  ('network-quality', 'Network quality', '网络质量部'),
  ('network-construction', 'Network construction', '网络建设部'),
  ('network-maintenance', 'Network maintenance', '网络维护部'),
  ('billing', 'Billing', '计费账务部'),
  ('data-services', 'Data services', '数据业务部'),
  ('marketing', 'Marketing', '市场营销部'),
  ('product', 'Product', '产品部'),
  ('new-business', 'New business', '新业务部'),
  ('hotline', 'Hotline', '客服热线中心'),
  ('shops', 'Shops', '营业厅管理部'),
  ('key-accounts', 'Key accounts', '集团客户部'),
  ('vip-service', 'VIP service', '大客户服务部'),
  ('numbering-and-sim', 'Numbering and SIM', '号卡管理部'),
  ('fraud-prevention', 'Spam and fraud prevention', '反诈防骚扰部'),
  ('legal', 'Legal', '法务部'),
  ('finance', 'Finance', '财务部'),
  ('it-support', 'IT support', '信息支撑部'),
  ('regulatory-affairs', 'Regulatory affairs', '监管事务部'),
  ('partner-management', 'Partner management', '合作伙伴管理部'),
  ('public-relations', 'Public relations', '公共关系部'),
  ('logistics', 'Logistics', '物流部'),
  ('training', 'Training', '培训部');

-- One row per complaint that has a lifecycle. Its lock orders everything that happens to the case.
create table case_file (
  complaint_id char(36) not null primary key,
  case_id char(36) not null,
  ticket_number varchar(40) not null,
  process_instance_id varchar(64) null,
  process_key varchar(64) null,
  process_version int null,
  status varchar(16) not null,
  disposition varchar(32) null,
  callback_result varchar(32) null,
  lane varchar(16) not null,
  tier varchar(16) not null,
  category varchar(100) not null,
  category_group varchar(64) not null,
  channel varchar(40) not null,
  branch varchar(64) null,
  customer varchar(64) not null,
  repeated boolean not null default false,
  high_frequency boolean not null default false,
  round int not null default 1,
  returns int not null default 0,
  dissatisfied int not null default 0,
  escalation_level int not null default 0,
  first_person varchar(100) null,
  first_department varchar(64) not null,
  lead_department varchar(64) null,
  cooperating_departments varchar(1000) not null default '',
  service_level text not null,
  registered_at datetime(6) not null,
  started_at datetime(6) not null,
  round_started_at datetime(6) not null,
  informed_at datetime(6) not null,
  resolved_at datetime(6) null,
  resolve_due_at datetime(6) null,
  resolved_in_time boolean null,
  closed_at datetime(6) null,
  version bigint not null default 0,
  unique key uk_case_id (case_id),
  key ix_case_status (status, complaint_id)
) engine = InnoDB default charset = utf8mb4;

-- The stages a case is in or was in.
create table case_stage (
  id char(36) not null primary key,
  complaint_id char(36) not null,
  stage varchar(64) not null,
  element varchar(200) not null,
  round int not null,
  activity_instance_id varchar(64) not null,
  entered_at datetime(6) not null,
  left_at datetime(6) null,
  key ix_case_stage_case (complaint_id, left_at)
) engine = InnoDB default charset = utf8mb4;

-- What happened to a case, in order; the same facts as its events.
create table timeline_entry (
  id char(36) not null primary key,
  complaint_id char(36) not null,
  at datetime(6) not null,
  type varchar(64) not null,
  data text not null,
  key ix_timeline_case (complaint_id, id)
) engine = InnoDB default charset = utf8mb4;

create table work_item (
  id varchar(64) not null primary key,
  complaint_id char(36) not null,
  ticket_number varchar(40) not null,
  process_definition_id varchar(64) not null,
  element varchar(200) not null,
  stage varchar(64) not null,
  name varchar(200) not null,
  department varchar(64) null,
  role varchar(64) null,
  assignee varchar(100) null,
  not_by varchar(500) not null default '',
  closed_outcomes varchar(500) not null default '',
  lane varchar(16) not null,
  round int not null,
  state varchar(16) not null,
  is_open tinyint as (case when state in ('OPEN', 'CLAIMED') then 1 else null end) stored,
  due_at datetime(6) null,
  due_clock varchar(64) null,
  due_from datetime(6) null,
  sort_due_at datetime(6) not null,
  created_at datetime(6) not null,
  claimed_at datetime(6) null,
  ended_at datetime(6) null,
  outcome varchar(64) null,
  result text null,
  version bigint not null default 0,
  key ix_work_item_inbox (is_open, department, sort_due_at, id),
  key ix_work_item_due (is_open, sort_due_at, id),
  key ix_work_item_case (complaint_id, created_at)
) engine = InnoDB default charset = utf8mb4;

-- Every timer of every diagram, with what it stands for.
create table deadline (
  id char(36) not null primary key,
  complaint_id char(36) not null,
  name varchar(200) not null,
  percent int not null,
  element varchar(200) not null,
  round int not null,
  department varchar(64) null,
  scope_instance_id varchar(64) not null,
  job_id varchar(64) not null,
  started_at datetime(6) not null,
  due_at datetime(6) not null,
  state varchar(16) not null,
  ended_at datetime(6) null,
  version bigint not null default 0,
  key ix_deadline_case (complaint_id, state),
  key ix_deadline_scope (scope_instance_id)
) engine = InnoDB default charset = utf8mb4;

-- Who was responsible, from when, and why it changed.
create table responsibility_entry (
  id char(36) not null primary key,
  complaint_id char(36) not null,
  at datetime(6) not null,
  kind varchar(32) not null,
  person varchar(100) null,
  department varchar(64) not null,
  round int not null,
  reason varchar(200) not null,
  key ix_responsibility_case (complaint_id, id)
) engine = InnoDB default charset = utf8mb4;

-- Each level fires once per round.
create table escalation (
  id char(36) not null primary key,
  complaint_id char(36) not null,
  round int not null,
  level int not null,
  told_role varchar(64) not null,
  told_department varchar(64) null,
  reason varchar(200) not null,
  at datetime(6) not null,
  unique key uk_escalation (complaint_id, round, level)
) engine = InnoDB default charset = utf8mb4;

-- Repeat tickets have no case of their own: what is said of them is said of the first complaint's case.
create table repeat_ticket (
  repeat_complaint_id char(36) not null primary key,
  complaint_id char(36) not null
) engine = InnoDB default charset = utf8mb4;
