-- Days that are not what their day of the week says, by year; version 0 is a year that was locked and never set.
create table holiday_year (
  of_year int          not null,
  version bigint       not null,
  set_by  varchar(100) not null,
  set_at  datetime(6)  not null,
  primary key (of_year)
);

create table holiday (
  day      date         not null,
  of_year  int          not null,
  day_like varchar(16)  not null,
  name     varchar(100) character set utf8mb4 not null,
  primary key (day),
  key holiday_of_year (of_year)
);
