-- Room for sealed values: a key's name and four thirds of the value with 28 bytes more.
alter table work_item modify result mediumtext null;
alter table timeline_entry modify data mediumtext not null;
alter table case_pause modify reason varchar(5500) null;
