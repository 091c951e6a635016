-- Whether its category or nature turned out to be wrong, and was corrected.
alter table complaint add column misidentified boolean not null default false;

-- How a complaint was classified before and after somebody corrected it; kept with the first report of its issue.
create table correction (
  id char(36) character set ascii collate ascii_bin not null primary key,
  complaint_id char(36) character set ascii collate ascii_bin not null,
  category_before varchar(64) character set ascii collate ascii_bin not null,
  category_after varchar(64) character set ascii collate ascii_bin not null,
  nature_before varchar(16) character set ascii collate ascii_bin not null,
  nature_after varchar(16) character set ascii collate ascii_bin not null,
  reason varchar(1000) not null,
  corrected_by varchar(100) not null,
  at datetime(6) not null,
  key correction_of_complaint (complaint_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
