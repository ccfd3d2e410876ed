-- What a team's admins look after: sessions of their members, how long data is kept, and how WhatsApp sees the numbers.

-- Sessions are behind no wall, since people are members of several organisations. These three let an admin see and end those
-- of their own members, and nothing else; they look at the organisation of the transaction.
create function member_sessions(member uuid default null)
returns table (id uuid, member_id uuid, created_at timestamptz, seen_at timestamptz, ip_address text, user_agent text)
language sql stable security definer set search_path from current as $$
  select s.id, m.id, s.created_at, s.updated_at, s.ip_address, s.user_agent
  from members m join sign_ins s on s.user_id = m.user_id
  where m.organisation_id = current_organisation() and m.ended_at is null and s.expires_at > now()
    and (member is null or m.id = member)
  order by s.updated_at desc
$$;

create function end_member_sessions(member uuid) returns bigint
language sql security definer set search_path from current as $$
  with gone as (
    delete from sign_ins s using members m
    where m.id = member and m.organisation_id = current_organisation() and s.user_id = m.user_id returning 1)
  select count(*) from gone
$$;

-- Of each member: whether they are one elsewhere, too, and whether they use a second factor.
create function member_accounts() returns table (member_id uuid, elsewhere boolean, second_factor boolean)
language sql stable security definer set search_path from current as $$
  select m.id, exists (
      select from members o where o.user_id = m.user_id and o.organisation_id <> m.organisation_id and o.ended_at is null),
    u.two_factor_enabled
  from members m join users u on u.id = m.user_id
  where m.organisation_id = current_organisation()
$$;

revoke execute on function member_sessions, end_member_sessions, member_accounts from public;
grant execute on function member_sessions, end_member_sessions, member_accounts to hotline_api;

-- After how many days messages and what was found in them are erased; null: kept. Beside the settings, which an import replaces.
alter table organisations add column retention_days int check (retention_days between 30 and 3650);

-- As WhatsApp said last; asked every hour and when somebody wants to know.
create table number_health (
  number_id uuid primary key references numbers on delete cascade,
  organisation_id uuid not null references organisations,
  -- GREEN, YELLOW, RED, UNKNOWN.
  quality text,
  -- CONNECTED, FLAGGED, RESTRICTED, BANNED …
  status text,
  -- TIER_250 … TIER_UNLIMITED: people who may be written to first in a day.
  tier text,
  -- STANDARD, HIGH.
  throughput text,
  verified_name text,
  -- Where WhatsApp sends this number's webhooks, as far as it says.
  webhook text,
  -- Why the last look failed; the rest is then of the look before.
  problem text,
  looked_at timestamptz not null default now()
);
select wall('number_health');
