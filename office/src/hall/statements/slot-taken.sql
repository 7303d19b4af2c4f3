insert into slot_taken (region_code, organ, day, time, taken, kept, capacity, taken_change, kept_change)
select
  given.region_code, given.organ, given.day, given.time,
  greatest(given.taken, 0), greatest(given.kept, 0), given.capacity, given.taken, given.kept
from won, jsonb_to_recordset($views -> 'slot-taken') as given (
  region_code text, organ text, day date, time text, taken integer, kept integer, capacity integer
)
on conflict on constraint slot_taken_pk do update
  set taken = slot_taken.taken + excluded.taken_change,
      kept = slot_taken.kept + excluded.kept_change,
      taken_change = excluded.taken_change,
      kept_change = excluded.kept_change
