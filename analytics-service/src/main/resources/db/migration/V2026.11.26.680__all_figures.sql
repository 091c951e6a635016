-- What more is known of a complaint. Rows are made anew from the log when the definitions change.
alter table complaint_fact
  add column completeness       int           null,
  add column product            varchar(200)  null,
  add column first_department   varchar(64)   null,
  add column misidentified      boolean       not null default false,
  add column right_category     varchar(80)   null,
  add column right_nature       varchar(32)   null,
  add column correction_stamp   varchar(96)   null,
  add column started_at         datetime(6)   null,
  add column told_at            datetime(6)   null,
  add column pauses             text          null,
  add column returns            int           not null default 0,
  add column breaches           int           not null default 0,
  add column breach_department  varchar(64)   null,
  add column breach_stamp       varchar(96)   null,
  add column rating_acceptance  int           null,
  add column rating_handling    int           null,
  add column rating_result      int           null,
  add column rating_stamp       varchar(96)   null,
  -- When it stopped being open; null while it is.
  add column ended_at           datetime(6)   null,
  add key complaint_fact_open (generation, ended_at);

-- What a complaint is grouped by beside category and branch, and what was measured of it.
alter table figure_case
  add column district       varchar(64) not null default '' after branch,
  add column channel        varchar(32) not null default '' after district,
  add column tier           varchar(32) not null default '' after channel,
  add column department     varchar(64) not null default '' after tier,
  add column type           varchar(32) not null default '' after department,
  add column high_frequency varchar(5)  not null default '' after type,
  add column bucket         int         not null default 0,
  add column amount         bigint      not null default 0;

-- A figure that measures has a row for each bucket of values; the others are in bucket 0.
alter table figure_day
  add column bucket int    not null default 0 after branch,
  add column amount bigint not null default 0,
  drop primary key,
  add primary key (generation, figure, day, category_group, category, branch, bucket);

-- The same sums by everything that figures are grouped by: read where figure_day does not do.
create table figure_segment (
  generation     int         not null,
  figure         varchar(40) not null,
  day            date        not null,
  category_group varchar(80) not null,
  category       varchar(80) not null,
  branch         varchar(64) not null,
  district       varchar(64) not null,
  channel        varchar(32) not null,
  tier           varchar(32) not null,
  department     varchar(64) not null,
  type           varchar(32) not null,
  high_frequency varchar(5)  not null,
  bucket         int         not null,
  numerator      bigint      not null,
  denominator    bigint      not null,
  amount         bigint      not null,
  primary key (generation, figure, day, category_group, category, branch, district, channel, tier,
    department, type, high_frequency, bucket)
);
