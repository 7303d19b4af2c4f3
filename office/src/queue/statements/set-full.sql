-- $1 release, $2 places, $3 process. 约满: nothing is left where they would come.
update queue_place
set state = 'full', until = null, changed_at = clock_timestamp(), changed_by = $3::text
where region_code = '610000' and release = $1::text and place = any($2::text[]) and state = 'choosing'
returning release, place, case_id, account, wishes, arrived::integer, early, drawn, state, until
