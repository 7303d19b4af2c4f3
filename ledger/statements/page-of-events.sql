-- $1 region, $2 and $3 the last row seen (stream, position), $4 at most
select stream_id as stream, position, type, body, encode(chain, 'hex') as chain
from event
where region_code = $1::text and (stream_id, position) > ($2::text, $3::integer)
order by stream_id, position
limit $4::integer
