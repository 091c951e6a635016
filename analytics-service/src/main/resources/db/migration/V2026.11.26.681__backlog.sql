-- The days of which the backlog was counted, each once and never again.
create table backlog_taken (
  day      date        not null,
  taken_at datetime(6) not null,
  as_of    datetime(6) null,
  counted  bigint      not null default 0,
  primary key (day)
);

-- From which day to which a complaint was in the backlog, and as what; 9999-12-31 while it is. The
-- list behind backlog_day.
create table backlog_spell (
  complaint_id   varchar(64) not null,
  first_day      date        not null,
  last_day       date        not null,
  ticket_number  varchar(40) not null,
  registered_at  datetime(6) not null,
  category_group varchar(80) not null,
  category       varchar(80) not null,
  branch         varchar(64) not null,
  department     varchar(64) not null,
  primary key (complaint_id, first_day),
  key backlog_spell_in_time (last_day, first_day)
);

-- How many complaints were open at the end of a day. Written once: history, not a fold.
create table backlog_day (
  day            date        not null,
  age            varchar(16) not null,
  category_group varchar(80) not null,
  category       varchar(80) not null,
  branch         varchar(64) not null,
  department     varchar(64) not null,
  counted        bigint      not null,
  primary key (day, age, category_group, category, branch, department)
);
