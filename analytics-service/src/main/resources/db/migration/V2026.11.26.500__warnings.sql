-- In which hour a complaint was registered, and as what: the list behind hour_count.
create table hour_case (
  generation     int         not null,
  complaint_id   varchar(64) not null,
  at_hour        datetime    not null,
  category_group varchar(80) not null,
  category       varchar(80) not null,
  area           varchar(64) not null,
  primary key (generation, complaint_id),
  key hour_case_list (generation, at_hour, complaint_id)
);

-- The sum of hour_case: complaints by hour. The watch reads here and nowhere else.
create table hour_count (
  generation     int         not null,
  at_hour        datetime    not null,
  category_group varchar(80) not null,
  category       varchar(80) not null,
  area           varchar(64) not null,
  counted        bigint      not null,
  primary key (generation, at_hour, category_group, category, area)
);

-- How far each series has been watched, and what its test remembers from the days before.
create table watch (
  kind         varchar(32)   not null,
  series_key   varchar(80)   not null,
  day          date          null,
  judged_until datetime      null,
  memory       varchar(1000) not null default '',
  factor       double        not null default 1,
  quiet_days   int           not null default 0,
  primary key (kind, series_key)
);

create table warning (
  id              varchar(36)   not null,
  kind            varchar(32)   not null,
  series_key      varchar(80)   not null,
  -- The hour whose count was too much, and how many hours before it belong to the rise.
  hour            datetime      not null,
  hours           int           not null,
  counted         bigint        not null,
  usual           double        not null,
  times           double        not null,
  -- How often it rose further while it was open, and when last.
  rises           int           not null default 0,
  risen_at        datetime      null,
  raised_at       datetime(6)   not null,
  state           varchar(16)   not null,
  acknowledged_at datetime(6)   null,
  acknowledged_by varchar(120)  null,
  assessment      varchar(16)   null,
  action          varchar(1000) null,
  ended_at        datetime(6)   null,
  -- 1 until it ends, null afterwards: a series has one warning at a time.
  is_open         int           null,
  version         bigint        not null,
  primary key (id),
  unique key warning_one_at_a_time (kind, series_key, is_open),
  key warning_in_time (raised_at, id),
  key warning_of_state (state, raised_at, id)
);
