-- A message waits for the hours of its customer's day, unless they asked for it now.
alter table outgoing_message
  add column at_any_hour boolean not null default false,
  add column zone varchar(64);
