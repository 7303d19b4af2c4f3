-- $1 account. An account that is disabled is out at once, on every machine.
delete from session where region_code = '610000' and account_id = $1::text
