-- Who saw personal data whole; rows are added and, after their time, deleted, never changed.
create table personal_data_access (
  serial bigint not null auto_increment primary key,
  person varchar(100) not null,
  roles varchar(200) character set ascii collate ascii_bin not null,
  customer varchar(32) character set ascii collate ascii_bin not null,
  complaint_id char(36) character set ascii collate ascii_bin null,
  through varchar(64) character set ascii collate ascii_bin not null,
  parts varchar(64) character set ascii collate ascii_bin not null,
  at datetime(6) not null,
  key personal_data_access_of_customer (customer, serial),
  key personal_data_access_by_person (person, serial),
  key personal_data_access_at (at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
