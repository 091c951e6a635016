-- Imports of other systems' tickets. Position counts the records of the file that are done with, blank ones included; owner
-- is the process that works on it, until lease_until unless it says so again.
create table import_job (
  id char(36) character set ascii collate ascii_bin not null primary key,
  source varchar(64) character set ascii collate ascii_bin not null,
  mapping varchar(4000) not null,
  zone varchar(64) character set ascii collate ascii_bin not null,
  channel varchar(16) character set ascii collate ascii_bin null,
  category varchar(64) character set ascii collate ascii_bin null,
  closed_words varchar(500) not null,
  lifecycle boolean not null,
  created_by varchar(100) not null,
  department varchar(64) null,
  branch varchar(64) null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  finished_at datetime(6) null,
  state varchar(16) character set ascii collate ascii_bin not null,
  failure varchar(500) null,
  bytes bigint not null,
  bytes_read bigint not null,
  position bigint not null,
  lines_read bigint not null,
  taken bigint not null,
  repeated bigint not null,
  refused bigint not null,
  owner char(36) character set ascii collate ascii_bin null,
  lease_until datetime(6) null,
  key import_in_state (state, created_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The file itself, in pieces, until it is done with: any server can go on where another one stopped.
create table import_chunk (
  import_id char(36) character set ascii collate ascii_bin not null,
  number int not null,
  content mediumblob not null,
  primary key (import_id, number)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What was not taken, and why; never a value of the file.
create table import_refusal (
  import_id char(36) character set ascii collate ascii_bin not null,
  line bigint not null,
  field varchar(32) character set ascii collate ascii_bin not null,
  reason varchar(300) not null,
  primary key (import_id, line, field)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Which ticket of which other system became which complaint.
create table imported_ticket (
  source varchar(64) character set ascii collate ascii_bin not null,
  external_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  complaint_id char(36) character set ascii collate ascii_bin not null,
  import_id char(36) character set ascii collate ascii_bin not null,
  primary key (source, external_id),
  unique key imported_complaint (complaint_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
