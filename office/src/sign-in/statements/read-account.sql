-- $1 account.
select account_id, person_index, key_id, wrapped, sealed
from account
where region_code = '610000' and account_id = $1::text
