-- $1 releases.
select release, place, case_id, account, wishes, arrived::integer, early, drawn, state, until
from queue_place
where region_code = '610000' and release = any($1::text[])
