-- Takes shards for this transaction, and says where the inbox holds something behind `after`. Another process that holds a
-- shard is done in a few milliseconds, and waiting for it costs nothing; one that hangs is waited for once, and whatever it
-- holds is then left alone. All take them in one order, so nobody waits for anybody in a circle.
create function take_shards(wanted smallint[], after bigint, patience_ms integer)
returns table (shard smallint, busy boolean) language plpgsql as $$
declare
  one smallint;
  held smallint[] := '{}';
  is_patient boolean := patience_ms > 0;
begin
  perform set_config('lock_timeout', patience_ms::text, true);
  foreach one in array wanted loop
    if pg_try_advisory_xact_lock(7261003, one) then
      held := held || one;
    elsif is_patient then
      begin
        perform pg_advisory_xact_lock(7261003, one);
        held := held || one;
      exception when lock_not_available then
        is_patient := false;
      end;
    end if;
  end loop;
  perform set_config('lock_timeout', '0', true);
  -- A statement of its own, begun when the shards were held: what others did with them until then is seen.
  return query select h, exists (select from inbox i where i.shard = h and i.id > after) from unnest(held) as h;
end
$$;
