-- Whom a message is for: staff's own notes are not shown to the customer, who sees their own words in any case.
alter table message add column audience varchar(16) character set ascii collate ascii_bin not null default 'STAFF';
update message set audience = 'CUSTOMER' where said_by = 'CUSTOMER';

-- The stages that a case went through, to be told to its customer.
create table ticket_stage (
  complaint_id char(36) character set ascii collate ascii_bin not null,
  at datetime(6) not null,
  stage varchar(64) character set ascii collate ascii_bin not null,
  primary key (complaint_id, at, stage)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What customers did by themselves of late, by the first report of the issue.
create table customer_action (
  id char(36) character set ascii collate ascii_bin not null primary key,
  complaint_id char(36) character set ascii collate ascii_bin not null,
  at datetime(6) not null,
  key customer_action_of_complaint (complaint_id, at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Tries are counted by the client's address too, where the operator wants it, under a pseudonym of it.
alter table tracking_failure modify ticket_number varchar(40) character set ascii collate ascii_bin not null;
