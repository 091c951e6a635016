-- The backlog by every segment that figures have: its list knows them; '' in what was listed before.
alter table backlog_spell
  add column district       varchar(64) not null default '' after branch,
  add column channel        varchar(32) not null default '' after district,
  add column tier           varchar(32) not null default '' after channel,
  add column type           varchar(32) not null default '' after department,
  add column high_frequency varchar(5)  not null default '' after type;
