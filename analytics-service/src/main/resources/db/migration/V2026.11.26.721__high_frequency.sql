-- What more is known of a complaint: the first report of the issue that it repeats, and what was tried for its customer.
alter table complaint_fact
  add column issue_id varchar(64) null,
  add column tried    text        null;

-- The reports of each customer in time. A report counts while it is a complaint that was not withdrawn, and the first
-- report of its issue is none either; active_until is the last instant at which the windows that end with it hold.
create table customer_report (
  generation     int         not null,
  complaint_id   varchar(64) not null,
  customer       varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  at             datetime(6) not null,
  issue_id       varchar(64) not null,
  ticket_number  varchar(40) not null,
  category_group varchar(80) not null,
  category       varchar(80) not null,
  branch         varchar(64) not null,
  district       varchar(64) not null,
  tier           varchar(32) not null,
  complaint      boolean     not null,
  counted        boolean     not null,
  active_until   datetime(6) null,
  primary key (generation, complaint_id),
  key customer_report_in_time (generation, customer, at),
  key customer_report_active (generation, active_until, at, customer)
);

-- What was tried for a customer, and what the customer said afterwards.
create table customer_measure (
  generation   int         not null,
  complaint_id varchar(64) not null,
  kind         varchar(32) not null,
  code         varchar(64) not null,
  at           datetime(6) not null,
  customer     varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  answer       varchar(32) null,
  answered_at  datetime(6) null,
  primary key (generation, complaint_id, kind, code, at),
  key customer_measure_in_time (generation, customer, at)
);

-- The sum of customer_report: reports that count, by hour.
create table report_hour (
  generation int      not null,
  at_hour    datetime not null,
  counted    bigint   not null,
  primary key (generation, at_hour)
);

-- Locked by whoever changes the reports of a customer: each changes what those after it count.
create table customer_lock (
  generation int         not null,
  customer   varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (generation, customer)
);
