-- Search: what messages and contacts can be found by, kept by a job some seconds behind them. The hot path pays nothing for it.

-- Messages, turns and contacts come in the order of time, so these indexes are a few pages, whatever their number.
create index messages_by_time on messages using brin (created_at) with (pages_per_range = 32, autosummarize = on);
create index turns_by_time on turns using brin (created_at) with (pages_per_range = 32, autosummarize = on);
create index contacts_by_time on contacts using brin (created_at) with (pages_per_range = 32, autosummarize = on);
create index contact_changes_by_time on contact_changes using brin (created_at) with (pages_per_range = 32, autosummarize = on);

-- Up to when everything is there that was made: a row carries the time at which its transaction began, and may appear as long
-- as that is open. One that has written nothing for a minute is a reader, such as a backup, and need not be waited for.
create function settled_until() returns timestamptz language sql volatile as $$
  select least(clock_timestamp() - interval '250 milliseconds', min(xact_start) - interval '50 milliseconds')
  from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
    and (backend_xid is not null or xact_start > clock_timestamp() - interval '1 minute')
$$;

create table search_entries (
  -- In the order of their coming: the newest are found first.
  n bigint primary key,
  organisation_id uuid not null,
  -- A message or a contact.
  kind char(1) not null check (kind in ('m', 'c')),
  source_id uuid not null unique,
  contact_id uuid not null,
  at timestamptz not null,
  -- Of the words, to see cheaply whether they changed; only of contacts.
  digest uuid,
  -- Words as core/search makes them, and three marks: whose it is, its kind, and its block of 65,536 entries.
  words tsvector not null
);
create sequence search_entries_n owned by search_entries.n;
create index search_entries_by_words on search_entries using gin (words) with (fastupdate = on, gin_pending_list_limit = 512);
alter table search_entries alter column words set statistics 0;
select wall('search_entries', 'select');

-- How far jobs have read tables that grow: all until `at`, and of that very moment those up to `after`.
create table reading_progress (
  organisation_id uuid not null references organisations,
  -- What for, and which table: `search messages`.
  reading text not null,
  at timestamptz not null,
  after text not null default '',
  -- How much time is looked at in one step: it grows where little happened.
  step interval not null default '1 minute',
  rows bigint not null default 0,
  seen_at timestamptz not null default now(),
  primary key (organisation_id, reading)
);
select wall('reading_progress', 'select');

-- Whoever is erased, or whose message is, can be found no more.
create function forget_in_search() returns trigger language plpgsql as $$
begin
  delete from search_entries where source_id = old.id;
  return null;
end $$;
create trigger forget_in_search after delete on messages for each row execute function forget_in_search();
create trigger forget_in_search after delete on contacts for each row execute function forget_in_search();
create trigger forget_changed_in_search after update of content on messages for each row execute function forget_in_search();

-- The entries of the organisation that carry all marks and words of `asked`, the newest before `before` first. Behind the wall
-- the index of words would not be used, so this passes the wall, and asks for the organisation itself.
-- Words that are everywhere fill a page from the newest blocks; rare ones are fetched all at once. Neither sorts what it need not.
create function search_page(asked tsquery, before bigint, most int)
returns table (n bigint, source_id uuid, contact_id uuid, at timestamptz)
language plpgsql stable security definer set search_path from current
-- Whatever it expects of a word, only the index of words finds it fast: never the one of the order.
set enable_indexscan = off set enable_seqscan = off as $$
#variable_conflict use_column
declare
  organisation uuid := current_organisation();
  mine tsquery;
  upper_bound bigint;
  block bigint;
  missing int := most;
  got int;
  looked int := 0;
begin
  if organisation is null then
    return;
  end if;
  mine := quote_literal('@' || organisation)::tsquery && asked;
  select coalesce(max(e.n), 0) into upper_bound from search_entries e;
  upper_bound := least(before, upper_bound + 1);
  block := (upper_bound - 1) >> 16;
  while block >= 0 and missing > 0 loop
    return query
      select e.n, e.source_id, e.contact_id, e.at from search_entries e
      where e.words @@ (quote_literal('#' || block)::tsquery && mine) and e.n + 0 < upper_bound
      order by e.n desc limit missing;
    get diagnostics got = row_count;
    missing := missing - got;
    looked := looked + 1;
    block := block - 1;
    exit when missing > 0 and looked = 3;
  end loop;
  if missing > 0 and block >= 0 then
    if (select count(*) from (
      select from search_entries e where e.words @@ mine and e.n + 0 < (block + 1) << 16 limit 3001) rare) <= 3000 then
      return query
        select e.n, e.source_id, e.contact_id, e.at from search_entries e
        where e.words @@ mine and e.n + 0 < (block + 1) << 16
        order by e.n desc limit missing;
      return;
    end if;
    while block >= 0 and missing > 0 loop
      return query
        select e.n, e.source_id, e.contact_id, e.at from search_entries e
        where e.words @@ (quote_literal('#' || block)::tsquery && mine)
        order by e.n desc limit missing;
      get diagnostics got = row_count;
      missing := missing - got;
      block := block - 1;
    end loop;
  end if;
end $$;
revoke execute on function search_page from public;
grant execute on function search_page to hotline_api;
