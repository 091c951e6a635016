-- Ids of elements are compared by their characters: Task_A and task_a are two. Counts that were kept together are counted
-- anew by the service, soon after its start; what went on from both on past days stays together.
alter table element_wait
  modify element varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  modify counted_element varchar(200) character set utf8mb4 collate utf8mb4_bin null;
alter table flow_day
  modify element varchar(200) character set utf8mb4 collate utf8mb4_bin not null;
alter table flow_now
  modify element varchar(200) character set utf8mb4 collate utf8mb4_bin not null;
