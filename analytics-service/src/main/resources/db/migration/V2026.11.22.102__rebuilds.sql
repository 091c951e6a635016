create table rebuild (
  id           varchar(36)  not null,
  state        varchar(16)  not null,
  reason       varchar(200) not null,
  requested_by varchar(120) not null,
  requested_at datetime(6)  not null,
  started_at   datetime(6)  null,
  swapped_at   datetime(6)  null,
  finished_at  datetime(6)  null,
  generation   int          null,
  reached      varchar(64)  not null default '',
  complaints   bigint       not null default 0,
  done         bigint       not null default 0,
  changed      bigint       not null default 0,
  attempts     int          not null default 0,
  failure      varchar(400) null,
  -- 1 while the rebuild runs, null afterwards: two can never run at once.
  running      int          null,
  primary key (id),
  unique key rebuild_one_at_a_time (running)
);
