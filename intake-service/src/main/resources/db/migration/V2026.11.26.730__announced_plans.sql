-- Whether others were told that a version is in force; those that were published before are told of at the next start.
alter table plan_version add column announced boolean not null default false;
