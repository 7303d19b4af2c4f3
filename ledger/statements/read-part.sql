select part_id as part, key_name as "keyName", key_id as "keyId", sealed
from sealed_part
where region_code = $1 and stream_id = $2 and part_id = $3
