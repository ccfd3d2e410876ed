-- The search again, for millions of entries. Before this, the newest entry was looked up by reading all numbers, and a beginning
-- such as `vacc` made the index collect every entry that ever had such a word, once for each block that was looked at.

-- The entries of the organisation that carry all marks and words of `asked`, the newest before `before` first. Behind the wall
-- the index of words would not be used, so this passes the wall, and asks for the organisation itself.
-- What many entries have is found among the newest few thousand, without the index of words. What they tell of how common
-- the words are decides how to go on: rare words are fetched all at once, others from growing numbers of blocks, backwards.
create or replace function search_page(asked tsquery, before bigint, most int)
returns table (n bigint, source_id uuid, contact_id uuid, at timestamptz)
language plpgsql stable security definer set search_path from current
-- Only two indexes are of use, whatever the planner expects of a word: that of numbers for the newest entries, that of words
-- for all others. `n + 0` is in no order that an index has.
set enable_seqscan = off as $$
#variable_conflict use_column
declare
  -- So many entries are read one by one within some milliseconds; so many rare ones are sorted.
  few constant int := 4000;
  many constant int := 3000;
  organisation uuid := current_organisation();
  -- The word that may go on, and the question without it: words of `core/search` have no quotes, and it is not the first.
  beginning text := substring(asked::text from '''[^'']*'':\*');
  sure tsquery := regexp_replace(asked::text, ' & ''[^'']*'':\*', '')::tsquery;
  indexed tsquery;
  lowest bigint := case when asked::text like '%''~c''%' then 1::bigint << 40 else 0 end;
  highest bigint;
  reached bigint;
  block bigint;
  size int := 1;
  missing int := most;
  got int;
  common_sure int;
  common_beginning int;
  numbers bigint[];
begin
  if organisation is null then
    return;
  end if;
  highest := least(before, case when lowest = 0 then 1::bigint << 40 else 9223372036854775807 end);
  return query
    select r.n, r.source_id, r.contact_id, r.at
    from (select e.* from search_entries e where e.n >= lowest and e.n < highest order by e.n desc limit few) r
    where r.organisation_id = organisation and r.words @@ asked
    order by r.n desc limit missing;
  get diagnostics got = row_count;
  missing := missing - got;
  if missing = 0 then
    return;
  end if;
  -- Where those end; nowhere, if they were all.
  select e.n into reached from search_entries e
  where e.n >= lowest and e.n < highest order by e.n desc offset few - 1 limit 1;
  if reached is null then
    return;
  end if;
  indexed := quote_literal('@' || organisation)::tsquery && asked;
  sure := quote_literal('@' || organisation)::tsquery && sure;
  select count(*) filter (where r.words @@ sure), count(*) filter (where r.words @@ coalesce(beginning::tsquery, sure))
    into common_sure, common_beginning
  from (select e.words from search_entries e where e.n >= lowest and e.n < highest order by e.n desc limit few) r;
  -- A beginning is dear in the index: everything that begins so is collected, wherever it is. Where that is much, and the
  -- whole question is not rare, the other words find, and the beginning only picks.
  if beginning is null or got = 0 or common_beginning * ((reached - lowest) / few) < 100000 then
    common_sure := got;
  else
    indexed := sure;
  end if;
  if common_sure < 4 then
    numbers := array(select e.n from search_entries e where e.words @@ indexed and e.n + 0 < reached limit many + 1);
    if cardinality(numbers) <= many then
      return query
        select e.n, e.source_id, e.contact_id, e.at from search_entries e
        where e.n = any(array(select f from unnest(numbers) f order by f desc limit case when beginning is not null and indexed = sure then many else missing end))
          and (e.words @@ asked) is true
        order by e.n + 0 desc limit missing;
      return;
    end if;
  end if;
  block := (reached - 1) >> 16;
  while block >= lowest >> 16 and missing > 0 loop
    return query
      select e.n, e.source_id, e.contact_id, e.at from search_entries e
      where e.words @@ (indexed && (
          select string_agg(quote_literal('#' || b), '|') from generate_series(greatest(block - size + 1, lowest >> 16), block) b)::tsquery)
        and e.n + 0 < reached and (e.words @@ asked) is true
      order by e.n + 0 desc limit missing;
    get diagnostics got = row_count;
    missing := missing - got;
    block := block - size;
    size := least(size * 2, 16);
  end loop;
end $$;
