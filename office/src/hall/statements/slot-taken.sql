insert into slot_taken (
  region_code, organ, day, time, taken, kept, capacity, taken_change, kept_change,
  locals, elders, locals_kept, elders_kept, locals_change, elders_change
)
select
  given.region_code, given.organ, given.day, given.time,
  greatest(given.taken, 0), greatest(given.kept, 0), given.capacity, given.taken, given.kept,
  greatest(given.locals, 0), greatest(given.elders, 0), given.locals_kept, given.elders_kept, given.locals, given.elders
from won, jsonb_to_recordset($views -> 'slot-taken') as given (
  region_code text, organ text, day date, time text, taken integer, kept integer, capacity integer,
  locals integer, elders integer, locals_kept integer, elders_kept integer
)
on conflict on constraint slot_taken_pk do update
  set taken = slot_taken.taken + excluded.taken_change,
      kept = slot_taken.kept + excluded.kept_change,
      locals = greatest(slot_taken.locals + excluded.locals_change, 0),
      elders = greatest(slot_taken.elders + excluded.elders_change, 0),
      capacity = case
        when excluded.taken_change > 0 then excluded.capacity
        else greatest(slot_taken.capacity, slot_taken.taken + excluded.taken_change)
      end,
      locals_kept = case when excluded.taken_change > 0 then excluded.locals_kept else 0 end,
      elders_kept = case when excluded.taken_change > 0 then excluded.elders_kept else 0 end,
      taken_change = excluded.taken_change,
      kept_change = excluded.kept_change,
      locals_change = excluded.locals_change,
      elders_change = excluded.elders_change
