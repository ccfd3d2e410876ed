-- The search once more: marks that all entries have, such as the organisation's own on an installation of one, cost the index of
-- words more than the words that are asked for. They are left out where they tell nothing.

-- The entries of the organisation that carry all marks and words of `asked`, the newest before `before` first. Behind the wall
-- the index of words would not be used, so this passes the wall, and asks for the organisation itself.
-- What many entries have is found among the newest few thousand, without the index of words. What they tell of how common
-- the words are decides how to go on: what is not among them is fetched all at once, if it is rare; for the rest, growing numbers
-- of blocks are looked through, backwards.
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
  many constant int := 2000;
  organisation uuid := current_organisation();
  mark constant text := quote_literal('@' || organisation);
  -- The word that may go on, and the question without it: words of `core/search` have no quotes, and it is not the first.
  beginning tsquery := substring(asked::text from '''[^'']*'':\*');
  sure tsquery := regexp_replace(asked::text, ' & ''[^'']*'':\*', '');
  -- People are numbered from 2^40 on: they never share a block with messages, so a block needs no mark of the kind.
  kind_of text := case when asked::text like '%''~c''%' then 'c' else 'm' end;
  lowest bigint := case kind_of when 'c' then 1::bigint << 40 else 0 end;
  highest bigint := least(before, case kind_of when 'c' then 9223372036854775807 else 1::bigint << 40 end);
  reached bigint;
  block bigint;
  size int := 1;
  missing int := most;
  got int;
  ours int;
  hits int;
  begun int;
  indexed tsquery;
  numbers bigint[];
  is_tried boolean := false;
begin
  if organisation is null then
    return;
  end if;
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
  select count(*) filter (where r.organisation_id = organisation), count(*) filter (where r.words @@ sure),
    count(*) filter (where r.words @@ coalesce(beginning, sure)) into ours, hits, begun
  from (select e.* from search_entries e where e.n >= lowest and e.n < highest order by e.n desc limit few) r;
  -- A beginning is dear in the index: everything that begins so is collected, wherever it is. Where that is much, and the
  -- whole question is not rare, the other words find, and the beginning only picks.
  if beginning is null or got = 0 or numnode(sure) = 1 or begun * ((reached - lowest) / few) < 100000 then
    indexed := asked;
    hits := got;
  else
    indexed := sure;
  end if;
  indexed := regexp_replace(indexed::text, '^''~[cm]'' & ', '');
  if ours < few / 2 then
    indexed := mark::tsquery && indexed;
  end if;
  block := (reached - 1) >> 16;
  while block >= lowest >> 16 and missing > 0 loop
    if not is_tried and (hits = 0 or size > 4) then
      is_tried := true;
      numbers := array(
        select e.n from search_entries e
        where e.words @@ indexed and e.organisation_id = organisation and e.kind = kind_of
          and e.n + 0 < least(reached, (block + 1) << 16) and (e.words @@ asked) is true
        limit many + 1);
      if cardinality(numbers) <= many then
        return query
          select e.n, e.source_id, e.contact_id, e.at from search_entries e
          where e.n = any(array(select f from unnest(numbers) f order by f desc limit missing))
          order by e.n + 0 desc;
        return;
      end if;
    end if;
    return query
      select e.n, e.source_id, e.contact_id, e.at from search_entries e
      where e.words @@ (indexed && (
          select string_agg(quote_literal('#' || b), '|') from generate_series(greatest(block - size + 1, lowest >> 16), block) b)::tsquery)
        and e.organisation_id = organisation and e.n + 0 < reached and (e.words @@ asked) is true
      order by e.n + 0 desc limit missing;
    get diagnostics got = row_count;
    missing := missing - got;
    block := block - size;
    size := least(size * 2, 16);
  end loop;
end $$;
