-- A promise to call back has a row of its own: no complaint, and in no figure of complaints.
alter table complaint_fact
  add column missed_at datetime(6) null,
  add column missed_branch varchar(64) null,
  add column broken_at datetime(6) null,
  add column returned_at datetime(6) null,
  add column returned_in_time boolean null;
