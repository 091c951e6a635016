-- First responsibility is offered to somebody else, and stays where it is until they accept.
create table hand_over (
  id char(36) not null primary key,
  complaint_id char(36) not null,
  ticket_number varchar(40) not null,
  round int not null,
  state varchar(16) not null,
  from_person varchar(100) null,
  from_department varchar(64) not null,
  to_person varchar(100) null,
  to_department varchar(64) not null,
  offered_by varchar(255) not null,
  offered_at datetime(6) not null,
  reason text null,
  answer_until datetime(6) not null,
  open_until datetime(6) null,
  answered_by varchar(255) null,
  answered_at datetime(6) null,
  answer text null,
  key ix_hand_over_case (complaint_id, id),
  key ix_hand_over_open (open_until, id),
  key ix_hand_over_department (to_department, open_until)
) engine = InnoDB default charset = utf8mb4;

alter table case_file
  add column hand_over_id char(36) null,
  add column lane_changes int not null default 0;

-- Who gave what to whom, and in whose words why.
alter table responsibility_entry
  modify column department varchar(64) null,
  add column work_item_id varchar(64) null,
  add column from_person varchar(100) null,
  add column from_department varchar(64) null,
  add column by_person varchar(255) null,
  add column words text null;

-- Whose department an item belongs to, so that it goes with them; and what goes on beside the lifecycle.
alter table work_item
  add column department_of varchar(16) null,
  add column background boolean not null default false;
update work_item set background = true where stage = 'contact';
update work_item set department_of = 'FIRST'
 where is_open = 1 and element in ('task_feedback', 'task_firstContact', 'task_reportProgress');
update work_item set department_of = 'LEAD'
 where is_open = 1 and element in ('task_process', 'task_review', 'task_approveCompensation', 'task_finalPosition');
