-- When items were due before their case moved, of which the later version says something else.
alter table migration_case add column dues text null;
