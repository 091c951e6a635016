-- Every distinct event, as it came. Never changed, never deleted: all else can be made from it.
create table event_fact (
  event_id    varchar(64)  not null,
  type        varchar(64)  not null,
  subject     varchar(64)  not null,
  source      varchar(64)  not null,
  at          datetime(6)  not null,
  payload     json         not null,
  primary key (event_id),
  key event_fact_of_complaint (subject, type)
);

-- How far the log reaches, by producer.
create table fact_progress (
  source           varchar(64) not null,
  events           bigint      not null,
  last_event_at    datetime(6) not null,
  last_taken_in_at datetime(6) not null,
  primary key (source)
);

-- Which generation of rows is read, and which one is being built beside it.
create table fact_generation (
  id          int         not null,
  live        int         not null,
  building    int         null,
  definitions varchar(64) not null,
  primary key (id)
);
insert into fact_generation (id, live, building, definitions) values (1, 1, null, '');

-- One row per complaint: the fold of its distinct events, whatever order they came in.
create table complaint_fact (
  generation         int          not null,
  complaint_id       varchar(64)  not null,
  events             int          not null default 0,
  ticket_number      varchar(40)  null,
  registered_at      datetime(6)  null,
  type               varchar(32)  null,
  nature             varchar(32)  null,
  channel            varchar(32)  null,
  category           varchar(80)  null,
  category_group     varchar(80)  null,
  tier               varchar(32)  null,
  branch             varchar(64)  null,
  district           varchar(64)  null,
  customer           varchar(64)  null,
  lane               varchar(32)  null,
  rounds             int          not null default 0,
  urges              int          not null default 0,
  repeats            int          not null default 0,
  reopened           boolean      not null default false,
  high_frequency     boolean      not null default false,
  on_the_spot_at     datetime(6)  null,
  withdrawn_at       datetime(6)  null,
  departments        int          not null default 0,
  lead_department    varchar(64)  null,
  lead_stamp         varchar(96)  null,
  escalation_level   int          not null default 0,
  level1_at          datetime(6)  null,
  level2_at          datetime(6)  null,
  level3_at          datetime(6)  null,
  closed_at          datetime(6)  null,
  disposition        varchar(32)  null,
  resolved_at        datetime(6)  null,
  resolved_in_time   boolean      null,
  closing_stamp      varchar(96)  null,
  called_back_at     datetime(6)  null,
  callback_result    varchar(32)  null,
  callback_stamp     varchar(96)  null,
  answered_at        datetime(6)  null,
  answer             varchar(32)  null,
  answer_stamp       varchar(96)  null,
  first_answered_at  datetime(6)  null,
  first_answer       varchar(32)  null,
  first_answer_stamp varchar(96)  null,
  primary key (generation, complaint_id)
);
