-- A wait knows where it is counted, so that only what has changed since is counted: pending is 1 from when it begins,
-- moves or ends until that is counted. All that wait are counted anew once.
alter table element_wait
  add column counted_version int null,
  add column counted_element varchar(200) null,
  add column pending tinyint as (case when ended_at is null and counted_version <=> process_version
    and counted_element <=> element then null else 1 end) stored,
  add key ix_element_wait_pending (pending);
delete from flow_now;
update flow_turn set counted_at = null;
