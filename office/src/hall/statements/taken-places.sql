-- $1 region of the organ, $2 organ, $3 first day, $4 last day.
select day, time, taken, locals, elders
from slot_taken
where region_code = $1::text and organ = $2::text and day between $3::date and $4::date and taken > 0
