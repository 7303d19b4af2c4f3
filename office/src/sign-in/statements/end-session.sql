-- $1 token hash.
delete from session where region_code = '610000' and token_hash = $1::text returning account_id
