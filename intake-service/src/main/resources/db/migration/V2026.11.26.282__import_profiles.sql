-- How files of a source are read, under a name; words are their words for our categories and channels, as JSON.
create table import_profile (
  name varchar(64) character set ascii collate ascii_bin not null primary key,
  source varchar(64) character set ascii collate ascii_bin null,
  mapping varchar(4000) not null,
  zone varchar(64) character set ascii collate ascii_bin null,
  channel varchar(16) character set ascii collate ascii_bin null,
  category varchar(64) character set ascii collate ascii_bin null,
  closed_words varchar(500) null,
  lifecycle boolean not null,
  words mediumtext not null,
  created_by varchar(100) not null,
  updated_by varchar(100) not null,
  updated_at datetime(6) not null,
  version bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- An import keeps the words of its profile as they were when it was sent.
alter table import_job
  add column profile varchar(64) character set ascii collate ascii_bin null,
  add column profile_version bigint null,
  add column words mediumtext null;
