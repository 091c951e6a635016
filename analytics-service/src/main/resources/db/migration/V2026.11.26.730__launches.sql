-- Which response plans are in force, as their events tell: a row for each version.
create table known_plan (
  plan         varchar(40)   not null,
  version      int           not null,
  -- ',code,code,'; null until its publication is known.
  categories   varchar(2000) null,
  valid_from   date          null,
  valid_until  date          null,
  review_by    date          null,
  rules_until  date          null,
  published_at datetime(6)   null,
  ended_at     datetime(6)   null,
  primary key (plan, version)
);

-- A product or a campaign that comes to the market.
create table launch (
  id             varchar(36)    not null,
  name           varchar(120)   not null,
  kind           varchar(16)    not null,
  product        varchar(100)   not null,
  launch_date    date           null,
  watch_days     int            not null,
  -- The begin of the first and the end of the last watched day; null while there is no date.
  starts_at      datetime(6)    null,
  ends_at        datetime(6)    null,
  owner          varchar(120)   null,
  expected_count decimal(12, 2) null,
  expected_per   varchar(8)     null,
  -- 'code,code'
  categories     varchar(2000)  not null,
  districts      varchar(4000)  not null,
  plan           varchar(40)    null,
  state          varchar(16)    not null,
  registered_at  datetime(6)    not null,
  registered_by  varchar(120)   not null,
  launched_at    datetime(6)    null,
  closed_at      datetime(6)    null,
  conclusion     varchar(1000)  null,
  version        bigint         not null,
  primary key (id),
  key launch_in_time (registered_at, id),
  key launch_of_state (state, registered_at, id),
  key launch_of_date (launch_date, id)
);

-- Who did what with it, when and why, and what was planned from then on.
create table launch_step (
  id             varchar(36)    not null,
  launch_id      varchar(36)    not null,
  action         varchar(16)    not null,
  done_by        varchar(120)   not null,
  at             datetime(6)    not null,
  reason         varchar(1000)  null,
  state          varchar(16)    not null,
  launch_date    date           null,
  expected_count decimal(12, 2) null,
  expected_per   varchar(8)     null,
  owner          varchar(120)   null,
  plan           varchar(40)    null,
  primary key (id),
  key launch_step_of_launch (launch_id, id),
  constraint launch_step_launch foreign key (launch_id) references launch (id)
);

-- The complaints of a product are few: they are found by it.
alter table complaint_fact add key complaint_fact_of_product (generation, product, registered_at);
