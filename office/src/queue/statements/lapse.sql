-- $1 now (machine clock), $2 process. 过号: a turn that is over.
update queue_place
set state = 'lapsed', changed_at = clock_timestamp(), changed_by = $2::text
where region_code = '610000' and state = 'choosing' and until <= $1::timestamptz
returning release, place, case_id, account, wishes, arrived::integer, early, drawn, state, until
