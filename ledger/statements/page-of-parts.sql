-- $1 region, $2 and $3 the last row seen (stream, part), $4 at most
select
  sealed_part.stream_id as stream,
  sealed_part.part_id as part,
  sealed_part.sealed,
  sealed_part.key_id as "keyId",
  part_key.wrapped
from sealed_part
left join part_key on part_key.region_code = sealed_part.region_code
  and part_key.stream_id = sealed_part.stream_id
  and part_key.key_name = sealed_part.key_name
where sealed_part.region_code = $1::text and (sealed_part.stream_id, sealed_part.part_id) > ($2::text, $3::text)
order by sealed_part.stream_id, sealed_part.part_id
limit $4::integer
