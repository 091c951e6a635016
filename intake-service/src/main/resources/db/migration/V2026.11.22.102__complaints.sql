-- A customer is known by the keyed hash of the number; the number itself is kept beside it for those who must call.
create table customer (
  pseudonym varchar(32) character set ascii collate ascii_bin not null primary key,
  number varchar(24) character set ascii collate ascii_bin not null,
  name varchar(100) null,
  contact_number varchar(24) character set ascii collate ascii_bin null,
  tier varchar(16) character set ascii collate ascii_bin not null,
  branch varchar(64) null,
  since datetime(6) not null,
  updated_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- One row per report of a customer, in order of arrival. Its serial becomes part of the ticket number, its instants are
-- what repeats and high frequency are counted by; counted is false for enquiries and withdrawn reports.
create table report (
  serial bigint not null auto_increment primary key,
  customer varchar(32) character set ascii collate ascii_bin not null,
  registered_at datetime(6) not null,
  complaint_id char(36) character set ascii collate ascii_bin not null,
  issue_id char(36) character set ascii collate ascii_bin not null,
  category varchar(64) character set ascii collate ascii_bin not null,
  counted boolean not null,
  unique key report_complaint (complaint_id),
  key report_of_customer (customer, registered_at),
  key report_of_issue (issue_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table complaint (
  id char(36) character set ascii collate ascii_bin not null primary key,
  -- The first ticket of the issue; its own id for a new ticket. Only the first has a lifecycle.
  issue_id char(36) character set ascii collate ascii_bin not null,
  related_id char(36) character set ascii collate ascii_bin null,
  ticket_number varchar(20) character set ascii collate ascii_bin not null,
  tracking_code varchar(20) character set ascii collate ascii_bin not null,
  customer varchar(32) character set ascii collate ascii_bin not null,
  tier varchar(16) character set ascii collate ascii_bin not null,
  branch varchar(64) null,
  channel varchar(16) character set ascii collate ascii_bin not null,
  nature varchar(16) character set ascii collate ascii_bin not null,
  category varchar(64) character set ascii collate ascii_bin not null,
  lane varchar(16) character set ascii collate ascii_bin not null,
  urgent boolean not null,
  title varchar(200) not null,
  description text null,
  expectation varchar(1000) null,
  incident_at datetime(6) null,
  incident_place varchar(200) null,
  product varchar(100) null,
  completeness double not null,
  high_frequency boolean not null,
  last_7_days int not null,
  last_30_days int not null,
  responsible_person varchar(100) not null,
  responsible_department varchar(64) not null,
  registered_by varchar(100) not null,
  registered_at datetime(6) not null,
  updated_at datetime(6) not null,
  status varchar(64) character set ascii collate ascii_bin not null,
  disposition varchar(32) character set ascii collate ascii_bin null,
  closed_at datetime(6) null,
  repeats int not null,
  urges int not null,
  withdrawn_at datetime(6) null,
  withdrawal_reason varchar(32) character set ascii collate ascii_bin null,
  resolved_at datetime(6) null,
  resolved_by varchar(100) null,
  resolved_measure varchar(500) null,
  resolved_amount bigint null,
  resolved_currency char(3) character set ascii collate ascii_bin null,
  version bigint not null,
  unique key complaint_ticket (ticket_number),
  key complaint_of_issue (issue_id),
  key complaint_in_time (registered_at, id),
  key complaint_of_customer (customer, registered_at, id),
  key complaint_of_branch (branch, registered_at, id),
  key complaint_of_agent (registered_by, registered_at, id),
  key complaint_of_status (status, registered_at, id),
  key complaint_of_category (category, registered_at, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table message (
  id char(36) character set ascii collate ascii_bin not null primary key,
  complaint_id char(36) character set ascii collate ascii_bin not null,
  said_by varchar(16) character set ascii collate ascii_bin not null,
  recorded_by varchar(100) not null,
  text text not null,
  at datetime(6) not null,
  key message_of_complaint (complaint_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Failed tries with a tracking code, by ticket number whether it exists or not; rows older than the window are removed.
create table tracking_failure (
  ticket_number varchar(20) character set ascii collate ascii_bin not null primary key,
  failures int not null,
  since datetime(6) not null,
  key tracking_failure_since (since)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
