-- Whatever a raise promised bounds a clock: the earliest of it at the last counting is promised_..., the others stay here.
alter table deadline add column further_promises text null;
alter table work_item add column further_promises text null;

-- When a pause that runs out has to be told; null once it was, or where it ended before.
alter table case_pause
  add column run_out_at datetime(6) null,
  add key ix_case_pause_run_out (run_out_at, id);
update case_pause set run_out_at = until_at where ended_at is null and until_at > utc_timestamp(6);
