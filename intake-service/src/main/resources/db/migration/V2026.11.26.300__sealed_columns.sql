-- Room for sealed values: a key's name and four thirds of the value with 28 bytes more. No column crosses 255 bytes, so
-- that the servers only note the new length and copy no table; texts are long enough as they are.
alter table customer
  modify number varchar(120) character set ascii collate ascii_bin not null,
  modify name varchar(600) character set utf8mb4 collate utf8mb4_unicode_ci null,
  modify contact_number varchar(120) character set ascii collate ascii_bin null;

alter table complaint
  modify tracking_code varchar(120) character set ascii collate ascii_bin not null,
  modify title varchar(1200) character set utf8mb4 collate utf8mb4_unicode_ci not null,
  modify expectation varchar(5500) character set utf8mb4 collate utf8mb4_unicode_ci null,
  modify incident_place varchar(1200) character set utf8mb4 collate utf8mb4_unicode_ci null,
  modify resolved_measure varchar(2200) character set utf8mb4 collate utf8mb4_unicode_ci null;

alter table correction
  modify reason varchar(5500) character set utf8mb4 collate utf8mb4_unicode_ci not null;
