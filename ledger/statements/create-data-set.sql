insert into data_set (region_code, data_set_id, kind, created_at, legal_clock_start)
values ('610000', $1, $2, $3, $4)
on conflict on constraint data_set_pk do nothing
