-- The latest answer that was made with a response plan, and whether the plan fitted.
alter table complaint_fact
  add column plan_used_at datetime(6) null,
  add column plan varchar(40) null,
  add column plan_fitted boolean null,
  add column plan_stamp varchar(96) null;
