-- A response plan; its words are in its versions. Published is the version in force. Changed is the version of the
-- reference data 'plans' (table reference_change) that touched it last: a replica reads only what it has not seen.
create table response_plan (
  serial bigint not null auto_increment primary key,
  published int null,
  latest int not null,
  created_by varchar(100) not null,
  created_at datetime(6) not null,
  changed bigint not null default 0,
  key response_plan_changed (changed, serial)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What a plan says; categories is ',code,code,' for lists, content all of it as JSON. Based_on is the version that was in
-- force when the draft was made: only on that one may it follow.
create table plan_version (
  id char(36) character set ascii collate ascii_bin not null primary key,
  plan bigint not null,
  version int not null,
  status varchar(16) character set ascii collate ascii_bin not null,
  categories varchar(1400) character set ascii collate ascii_bin not null,
  content mediumtext not null,
  based_on int null,
  author varchar(100) not null,
  reviewed_by varchar(100) null,
  published_by varchar(100) null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  reviewed_at datetime(6) null,
  published_at datetime(6) null,
  ended_at datetime(6) null,
  revision bigint not null,
  unique key plan_version_of_plan (plan, version),
  key plan_version_in_status (status, plan, version),
  constraint plan_version_plan foreign key (plan) references response_plan (serial)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Who did what when.
create table plan_step (
  id char(36) character set ascii collate ascii_bin not null primary key,
  plan bigint not null,
  version int not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  done_by varchar(100) not null,
  reason varchar(1000) null,
  at datetime(6) not null,
  key plan_step_of_plan (plan, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- How often a version was used for an answer, how often the answer said whether it fitted, and how often it did.
create table plan_use (
  plan bigint not null,
  version int not null,
  uses bigint not null,
  judged bigint not null,
  fitted bigint not null,
  primary key (plan, version)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
