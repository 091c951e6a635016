create table decision_version (
  id char(36) character set ascii collate ascii_bin not null,
  decision_key varchar(60) character set ascii collate ascii_bin not null,
  version int not null,
  table_file mediumtext character set utf8mb4 not null,
  sheet mediumtext character set utf8mb4 not null,
  reason varchar(500) not null,
  deployed_by varchar(100) not null,
  deployed_at datetime(6) not null,
  primary key (id),
  unique key decision_version_number (decision_key, version)
);

create table decision_active (
  decision_key varchar(60) character set ascii collate ascii_bin not null,
  active_version int not null,
  bundled_digest varchar(64) not null,
  changed_by varchar(100) not null,
  changed_at datetime(6) not null,
  reason varchar(500) not null,
  primary key (decision_key)
);

-- By which version of the table it was decided; none for those from before there was one.
alter table callback add column selection_version int;

-- Customers who do not want to be called or surveyed.
create table opt_out (
  customer varchar(64) not null,
  source varchar(20) not null,
  recorded_by varchar(100) not null,
  recorded_at datetime(6) not null,
  primary key (customer)
);

-- By whose hours the customer lives, and at which times of the day nobody answered.
alter table callback
  add column zone varchar(50) not null default 'Asia/Shanghai',
  add column agreed boolean not null default false,
  add column tried_parts int not null default 0,
  add column claimed_by varchar(100),
  add column claimed_until datetime(6);
