-- A code is its characters: North and north are two branches, as they are two to everybody who compares texts. Under the
-- usual collation they shared a row of the sums, which then had the code of whichever came first.
alter table figure_case
  modify category_group varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify category varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify branch varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  modify district varchar(64) character set utf8mb4 collate utf8mb4_bin not null default '',
  modify channel varchar(32) character set utf8mb4 collate utf8mb4_bin not null default '',
  modify tier varchar(32) character set utf8mb4 collate utf8mb4_bin not null default '',
  modify department varchar(64) character set utf8mb4 collate utf8mb4_bin not null default '',
  modify type varchar(32) character set utf8mb4 collate utf8mb4_bin not null default '',
  modify high_frequency varchar(5) character set utf8mb4 collate utf8mb4_bin not null default '';
alter table figure_day
  modify category_group varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify category varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify branch varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
alter table figure_segment
  modify category_group varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify category varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify branch varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  modify district varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  modify channel varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  modify tier varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  modify department varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  modify type varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  modify high_frequency varchar(5) character set utf8mb4 collate utf8mb4_bin not null;
alter table hour_case
  modify category_group varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify category varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify area varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
alter table hour_count
  modify category_group varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify category varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify area varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
alter table customer_report
  modify category_group varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify category varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify branch varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  modify district varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  modify tier varchar(32) character set utf8mb4 collate utf8mb4_bin not null;
alter table customer_measure
  modify code varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
alter table backlog_spell
  modify category_group varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify category varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify branch varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  modify district varchar(64) character set utf8mb4 collate utf8mb4_bin not null default '',
  modify channel varchar(32) character set utf8mb4 collate utf8mb4_bin not null default '',
  modify tier varchar(32) character set utf8mb4 collate utf8mb4_bin not null default '',
  modify department varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  modify type varchar(32) character set utf8mb4 collate utf8mb4_bin not null default '',
  modify high_frequency varchar(5) character set utf8mb4 collate utf8mb4_bin not null default '';
alter table backlog_day
  modify category_group varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify category varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  modify branch varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  modify department varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
alter table watch
  modify series_key varchar(80) character set utf8mb4 collate utf8mb4_bin not null;
alter table warning
  modify series_key varchar(80) character set utf8mb4 collate utf8mb4_bin not null;
