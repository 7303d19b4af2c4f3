-- $1 region of the organ, $2 organ, $3 today. Who is booked and has not been checked in.
select case_id, at_time, green
from arrival
where region_code = $1::text and organ = $2::text and day = $3::date and state = 'booked'
order by at_time, case_id
limit 2000
