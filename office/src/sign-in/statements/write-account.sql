-- $1 account, $2 person index, $3 key id, $4 wrapped key, $5 sealed identity, $6 now. The name vouched for last is the one kept.
insert into account (region_code, account_id, person_index, key_id, wrapped, sealed, created_at)
values ('610000', $1::text, $2::text, $3::text, $4::text, $5::text, $6::timestamptz)
on conflict on constraint account_pk do update
  set key_id = excluded.key_id, wrapped = excluded.wrapped, sealed = excluded.sealed
