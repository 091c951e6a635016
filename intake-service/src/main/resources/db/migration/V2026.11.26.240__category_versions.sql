-- The category tree in all its versions. A row says what a category was from one version on until another one; what is so
-- now has no end. Nothing is deleted: tickets keep the version by which their completeness was measured.
alter table category drop foreign key category_parent;
alter table category drop key category_parent;
alter table category
  drop primary key,
  add column edition bigint not null auto_increment first,
  add column retired boolean not null default false,
  add column successor varchar(64) character set ascii collate ascii_bin null,
  add column from_version bigint not null default 1,
  add column until_version bigint null,
  add primary key (edition),
  add unique key category_edition (code, from_version);

-- One row: the version in force. Whoever changes the tree locks it first.
create table category_tree (
  id int not null primary key,
  version bigint not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into category_tree (id, version) values (1, 1);

-- Which category each version changed, and who did it, when and why.
create table category_version (
  version bigint not null primary key,
  code varchar(64) character set ascii collate ascii_bin null,
  what varchar(16) character set ascii collate ascii_bin not null,
  reason varchar(500) not null,
  changed_by varchar(100) not null,
  at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into category_version (version, code, what, reason, changed_by, at)
values (1, null, 'ADDED', 'The tree that the service came with', 'redress', '2026-11-22 00:00:00');

-- The version since which the category was as its completeness was measured by.
alter table complaint add column category_version bigint not null default 1;
