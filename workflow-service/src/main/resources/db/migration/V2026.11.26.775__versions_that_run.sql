-- On which version of its diagram a warning or a step of a repair runs, or ran. What ended before is not known.
alter table warning_file add column process_version int null;
update warning_file w join ACT_RU_EXECUTION e on e.ID_ = w.process_instance_id join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ set w.process_version = d.VERSION_;
alter table repair_work add column process_version int null;
update repair_work w join ACT_RU_EXECUTION e on e.ID_ = w.process_instance_id join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ set w.process_version = d.VERSION_;
-- How much runs on each version is read from what is open alone.
alter table case_file add key ix_case_running (status, process_key, process_version);
alter table repair_work add key ix_repair_work_running (state, process_version);
