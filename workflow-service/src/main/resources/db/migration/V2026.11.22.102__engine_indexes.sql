-- Indexes that the shipped schema lacks. Without the first, each idle poll for due timers reads all future
-- ones; without the second, each completed task reads all open ones.
create index REDRESS_IDX_JOB_DUEDATE on ACT_RU_JOB (DUEDATE_);
create index REDRESS_IDX_TASK_PARENT on ACT_RU_TASK (PARENT_TASK_ID_);
