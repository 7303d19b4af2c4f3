-- $1 region, $2 the last stream seen, $3 at most
select stream_id as stream, position, encode(chain, 'hex') as chain
from stream
where region_code = $1::text and stream_id > $2::text
order by stream_id
limit $3::integer
