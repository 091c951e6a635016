-- Of each table of sums, one a line: its rows before and after, and whether their hashes are the same ('-' where that was given up).
alter table rebuild add column compared varchar(1000) not null default '' after changed;
