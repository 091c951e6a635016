-- What stands on the network map, by kind and the code it has in the system that it comes from.
create table network_item (
  id char(36) character set ascii collate ascii_bin not null primary key,
  kind varchar(8) character set ascii collate ascii_bin not null,
  code varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(200) not null,
  type varchar(32) null,
  road varchar(100) null,
  address varchar(200) null,
  district varchar(64) null,
  -- Degrees of WGS 84.
  lat double not null,
  lon double not null,
  -- Metres, and the class of areas of that size that searches look for together.
  radius int not null,
  reach int not null,
  -- Number of the smallest cell of the earth that the point is in: near points have near numbers.
  cell bigint not null,
  -- Both separated by semicolons.
  categories varchar(1400) character set ascii collate ascii_bin not null,
  services varchar(220) not null,
  from_at datetime(6) null,
  until_at datetime(6) null,
  promised_at datetime(6) null,
  cancelled boolean not null,
  plan_number varchar(32) character set ascii collate ascii_bin null,
  updated_by varchar(100) not null,
  updated_at datetime(6) not null,
  version bigint not null,
  unique key network_code (kind, code),
  key network_place (kind, reach, cell),
  key network_end (kind, until_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What items are found by: the rests of their road and name from each word on, folded.
create table network_term (
  kind varchar(8) character set ascii collate ascii_bin not null,
  term varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
  item_id char(36) character set ascii collate ascii_bin not null,
  primary key (kind, term, item_id),
  key network_term_of_item (item_id, term)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Where it happened, where that is known as a point; sealed.
alter table complaint add column incident_point varchar(160) character set ascii collate ascii_bin null;
