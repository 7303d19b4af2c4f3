update queue_place
set drawn = given.drawn, changed_at = clock_timestamp(), changed_by = given.by
from won, jsonb_to_recordset($views -> 'queue-drawn') as given (
  region_code text, release text, place text, drawn integer, by text
)
where queue_place.region_code = given.region_code
  and queue_place.release = given.release
  and queue_place.place = given.place
