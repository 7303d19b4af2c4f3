-- $1 token hash, $2 account, $3 kind, $4 now, $5 end, $6 idle seconds, $7 hash of the session that this one follows.
-- The old one ends with the same statement: a session id is never kept over a sign-in. Sessions past their end go as well.
with ended as (
  delete from session
  where region_code = '610000'
    and (token_hash = $7::text or (account_id = $2::text and expires_at <= $4::timestamptz))
)
insert into session (region_code, token_hash, account_id, kind, created_at, last_seen, expires_at, idle_seconds)
values ('610000', $1::text, $2::text, $3::text, $4::timestamptz, $4::timestamptz, $5::timestamptz, $6::integer)
