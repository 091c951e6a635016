-- Major events: what falls into one travels one lane faster. Branches and categories are lists with commas; an empty one means all.
create table special_period (
  id char(36) character set ascii collate ascii_bin not null primary key,
  name varchar(100) not null,
  from_at datetime(6) not null,
  to_at datetime(6) not null,
  branches varchar(3300) not null,
  categories varchar(3300) character set ascii collate ascii_bin not null,
  reason varchar(500) not null,
  created_by varchar(100) not null,
  created_at datetime(6) not null,
  updated_by varchar(100) not null,
  updated_at datetime(6) not null,
  version bigint not null,
  key special_period_in_time (from_at, id),
  key special_period_to (to_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The period that raised its lane when it was registered.
alter table complaint add column special_period char(36) character set ascii collate ascii_bin null;
