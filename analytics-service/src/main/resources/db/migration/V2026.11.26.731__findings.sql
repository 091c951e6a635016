-- A weak spot that somebody named, and what is done about it.
create table finding (
  id                 varchar(36)    not null,
  title              varchar(200)   not null,
  weak_spot          varchar(16)    not null,
  description        varchar(2000)  not null,
  source_kind        varchar(16)    not null,
  source_reference   varchar(64)    null,
  source_cause       varchar(80)    null,
  category           varchar(64)    null,
  department         varchar(64)    null,
  branch             varchar(64)    null,
  state              varchar(16)    not null,
  proposed_by        varchar(120)   not null,
  proposed_at        datetime(6)    not null,
  owner              varchar(100)   null,
  measure            varchar(1000)  null,
  measure_date       date           null,
  -- The figure by which it is judged, with its value before: frozen.
  target_figure      varchar(80)    null,
  target_definition  int            null,
  target_filters     varchar(2000)  null,
  target_better      varchar(8)     null,
  before_from        date           null,
  before_to          date           null,
  before_numerator   bigint         null,
  before_denominator bigint         null,
  before_value       decimal(20, 6) null,
  before_low         decimal(20, 6) null,
  before_high        decimal(20, 6) null,
  before_as_of       datetime(6)    null,
  -- The draft of a response plan that was opened for it.
  plan               varchar(40)    null,
  ended_at           datetime(6)    null,
  reason             varchar(1000)  null,
  steps              int            not null,
  version            bigint         not null,
  primary key (id),
  key finding_in_time (proposed_at, id),
  key finding_of_state (state, proposed_at, id),
  key finding_of_person (proposed_by, proposed_at, id)
);

-- Who did what with it, when and why, and what was planned from then on.
create table finding_step (
  id            varchar(36)   not null,
  finding_id    varchar(36)   not null,
  action        varchar(16)   not null,
  done_by       varchar(120)  not null,
  at            datetime(6)   not null,
  reason        varchar(1000) null,
  state         varchar(16)   not null,
  owner         varchar(100)  null,
  measure       varchar(1000) null,
  measure_date  date          null,
  target_figure varchar(80)   null,
  primary key (id),
  key finding_step_of_finding (finding_id, id),
  constraint finding_step_finding foreign key (finding_id) references finding (id)
);

-- Every step with a launch makes another version of it.
alter table launch add column steps int not null default 0;
