-- $1 this process. What others changed in the last seconds: a row may be seen twice, and none is missed.
select release, place, case_id, account, wishes, arrived::integer, early, drawn, state, until
from queue_place
where region_code = '610000'
  and changed_at > clock_timestamp() - interval '8 seconds'
  and changed_by <> $1::text
