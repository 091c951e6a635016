-- Rows of erased customers stand under a tombstone, for the counts.
alter table customer add column erased_at datetime(6) null;

-- That customers were erased; not who they were.
create table erasure (
  id char(36) character set ascii collate ascii_bin not null primary key,
  tombstone varchar(32) character set ascii collate ascii_bin not null,
  reason varchar(32) character set ascii collate ascii_bin not null,
  complaints int not null,
  requested_by varchar(100) not null,
  at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;
