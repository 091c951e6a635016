-- How many subscribers there were in a month, by district and of the whole operator ('*'). What was told once stays:
-- another number is another version, and the highest is the one that holds.
create table subscriber_count (
  month       date         not null,
  district    varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
  version     int          not null,
  subscribers bigint       not null,
  import_id   varchar(36)  not null,
  set_by      varchar(100) not null,
  set_at      datetime(6)  not null,
  primary key (month, district, version)
);

create table subscriber_import (
  id          varchar(36)  not null,
  imported_by varchar(100) not null,
  imported_at datetime(6)  not null,
  lines_read  int          not null,
  added       int          not null,
  changed     int          not null,
  unchanged   int          not null,
  refused     int          not null,
  primary key (id)
);

-- One row, locked by whoever imports: of two at once the second sees what the first has set.
create table subscriber_lock (
  id int not null,
  primary key (id)
);
insert into subscriber_lock (id) values (1);
