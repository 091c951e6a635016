-- The locks of complaints: each complaint has the one that its id is hashed to. Rows are never added or removed.
create table complaint_lock (
  slot int not null,
  primary key (slot)
);

insert into complaint_lock (slot)
with digit as (select 0 as n union all select 1 union all select 2 union all select 3 union all select 4
  union all select 5 union all select 6 union all select 7)
select a.n * 512 + b.n * 64 + c.n * 8 + d.n
from digit a cross join digit b cross join digit c cross join digit d;
