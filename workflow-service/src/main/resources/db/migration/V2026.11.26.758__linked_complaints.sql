-- By what a complaint is linked to a warning: where its customer lives, and what it concerns.
alter table case_file
  add column district varchar(64) null,
  add column product varchar(200) null;

-- And what the warning is about, where its kind and key do not say it.
alter table warning_file
  add column category varchar(80) null,
  add column product varchar(200) null,
  add column areas varchar(4000) not null default '';
