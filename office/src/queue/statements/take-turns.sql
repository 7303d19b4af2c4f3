-- $1 release, $2 at most so many, $3 may choose at once, $4 now (machine clock), $5 end of their turns, $6 process.
-- 轮到: the next in line, strictly one after the other. Nobody overtakes somebody who would choose and finds no room to.
with room as (
  select $3::integer - count(*) as left_over
  from queue_place
  where region_code = '610000' and release = $1::text and state = 'choosing' and until > $4::timestamptz
),
next as (
  select place, drawn, arrived, cardinality(wishes) as wished
  from queue_place
  where region_code = '610000' and release = $1::text and state = 'waiting'
  order by drawn nulls last, arrived
  limit $2::integer
  for update skip locked
),
counted as (
  select place, sum(case when wished = 0 then 1 else 0 end) over (order by drawn nulls last, arrived) as choosing
  from next
),
served as (
  update queue_place
  set state = 'choosing', until = $5::timestamptz, served_at = statement_timestamp(),
      changed_at = clock_timestamp(), changed_by = $6::text
  from counted, room
  where queue_place.region_code = '610000'
    and queue_place.release = $1::text
    and queue_place.place = counted.place
    and counted.choosing <= room.left_over
  returning queue_place.*
)
select release, place, case_id, account, wishes, arrived::integer, early, drawn, state, until
from served
order by drawn nulls last, arrived
