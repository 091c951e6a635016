-- Until when what a visit left is to be done; told before, and not kept.
alter table visit add column follow_up_until date;
