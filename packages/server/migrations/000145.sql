-- The newest blocks of the indexes by time are summarized by autovacuum, which looks once a minute. On a busy day that is a
-- hundred thousand rows, and whoever asks for the last ten seconds reads them all, each second. This does it as they come.
-- Only whole ranges: to the last one rows are being added, and each would have to be noted in its summary.
-- `seen` is what it returned last; of what a process that starts has not seen, autovacuum has done all but the newest.
create function summarize_times(brin regclass, seen bigint) returns bigint language plpgsql set lock_timeout = '50ms' as $$
declare
  per bigint := (select option_value from pg_class, pg_options_to_table(reloptions)
    where oid = brin and option_name = 'pages_per_range');
  whole bigint := (select pg_relation_size(indrelid) from pg_index where indexrelid = brin) / current_setting('block_size')::bigint / per;
begin
  for n in greatest(seen, whole - 500) .. whole - 1 loop
    perform brin_summarize_range(brin, n * per);
  end loop;
  return whole;
exception when lock_not_available then
  -- A vacuum is at the table, and does it.
  return seen;
end
$$;
