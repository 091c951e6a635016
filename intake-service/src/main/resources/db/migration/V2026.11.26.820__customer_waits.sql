-- Until when the workflow waits for a customer's answer, as it was told last: what was asked is needed until then.
create table customer_wait (
  complaint_id char(36) character set ascii collate ascii_bin not null primary key,
  started_at datetime(6) not null,
  due_at datetime(6) not null,
  told_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_unicode_ci;
