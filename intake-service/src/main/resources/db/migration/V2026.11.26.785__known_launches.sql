-- What analytics tells of launches: which plan answers complaints that name what was launched, and on which days.
create table known_launch (
  id         char(36)     not null,
  product    varchar(200) null, -- by its one spelling
  plan       varchar(32)  null,
  first_day  date         null,
  last_day   date         null,
  ended      boolean      not null,
  told_at    datetime(6)  null,
  primary key (id),
  key known_launch_running (ended, last_day)
);
