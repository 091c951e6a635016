-- Which diagram's job fails, on which version: where its owner has to look.
alter table failing_job
  add column process_key varchar(64) null,
  add column process_version int null;
