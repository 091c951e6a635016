-- Complaints whose customers were erased: events about them that come later bring nothing back.
create table erased_complaint (
  complaint_id varchar(36) character set ascii collate ascii_bin not null,
  primary key (complaint_id)
);

-- A hash of the pseudonym, for as long as something that happened before could still be taken in.
create table erased_customer (
  customer_hash char(64) character set ascii collate ascii_bin not null,
  erased_at datetime(6) not null,
  primary key (customer_hash),
  key erased_customer_old (erased_at)
);

insert into erased_complaint (complaint_id)
  select complaint_id from callback where customer = 'erased'
  union select complaint_id from repair_plan where customer = 'erased';
