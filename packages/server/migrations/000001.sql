-- The hot path: what came in, what is due, what went out. One transaction per migration.

create table organisations (
  id uuid primary key,
  name text not null,
  -- A Project without its journeys: languages, timezone, fields, globals, triggers, content.
  settings json not null,
  -- Grows with every change of settings, journeys or data; processes reload when it moved.
  revision bigint not null default 1,
  created_at timestamptz not null default now()
);

create table numbers (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  -- WhatsApp's own id of the number: webhooks are routed by it.
  phone_number_id text not null unique,
  display text not null,
  messages_per_second int not null default 80 check (messages_per_second between 1 and 1000),
  read_marks boolean not null default true,
  -- When a webhook of this number last came, to the second: silence of a message is only a sign while others are heard.
  heard_at timestamptz,
  -- Since when webhooks are taken without a break: before that, silence is our own deafness.
  listening_since timestamptz not null default now(),
  created_at timestamptz not null default now()
);

create table journeys (
  id uuid not null,
  version int not null,
  organisation_id uuid not null references organisations,
  name text not null,
  definition json not null,
  published_at timestamptz not null default now(),
  -- Who published it, and what for.
  author text not null default '',
  message text not null default '',
  -- What becomes of sessions in earlier versions when they go on (core/flow's MoveRule); null: they stay where they are.
  move json,
  -- Published versions are immutable; the newest one is live unless withdrawn.
  withdrawn boolean not null default false,
  primary key (organisation_id, id, version)
);

create table contacts (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  user_id text,
  phone text,
  name text not null default '',
  language text not null default '',
  fields json not null default '{}',
  -- What only some have: groups, further addresses, a time zone, tickets.
  details json,
  -- When the next reminder of a campaign is due.
  reminds_at timestamptz,
  opted_out_at timestamptz,
  created_at timestamptz not null default now()
) with (fillfactor = 80);
create unique index contacts_by_user_id on contacts (organisation_id, user_id) where user_id is not null;
create unique index contacts_by_phone on contacts (organisation_id, phone) where phone is not null;
create index contacts_to_remind on contacts (reminds_at) where reminds_at is not null;

-- Further addresses of contacts: each is one contact's.
create table claimed_urns (
  organisation_id uuid not null,
  urn text not null,
  contact_id uuid not null,
  primary key (organisation_id, urn)
);

-- What was said never changes, so this table only grows. What became of a message is in deliveries.
create table messages (
  id uuid primary key,
  organisation_id uuid not null,
  number_id uuid not null,
  contact_id uuid not null,
  direction char(1) not null check (direction in ('i', 'o')),
  content json not null,
  -- WhatsApp's id of an inbound message (an outbound one has it in deliveries).
  wamid text,
  -- First 16 bytes of the SHA-256 of number and wamid: a repeat is a repeat however late it comes.
  dedupe_key uuid,
  reply_to text,
  sent_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index messages_once on messages (dedupe_key) where dedupe_key is not null;
create index messages_by_contact on messages (contact_id, created_at);

-- Narrow and rewritten several times per message: the free space keeps those updates in place (HOT).
create table deliveries (
  message_id uuid primary key,
  wamid text,
  wamid_key uuid,
  state text not null check (state in ('accepted', 'sent', 'delivered', 'read', 'played', 'failed')),
  accepted_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  played_at timestamptz,
  failed_at timestamptz,
  error json,
  pricing json
) with (fillfactor = 60);
create index deliveries_by_wamid on deliveries (wamid_key) where wamid_key is not null;

-- Statuses of messages that we do not know (yet): kept, and applied when the send is recorded.
create table parked_statuses (
  id bigint generated always as identity primary key,
  wamid_key uuid not null,
  status json not null,
  parked_at timestamptz not null default now()
);
create index parked_statuses_by_wamid on parked_statuses (wamid_key);

-- Work for the engine. A row lives from the webhook's commit to the commit of its turn.
create table inbox (
  id bigint generated always as identity,
  -- contact id modulo the number of shards: one worker at a time takes a shard, so a contact's order is kept.
  shard smallint not null,
  contact_id uuid not null,
  organisation_id uuid not null,
  number_id uuid not null,
  kind text not null check (kind in ('message', 'wake', 'effect', 'start')),
  message_id uuid,
  -- wake: the session and the wait that are meant; effect: the session, the effect and its result; start: what begins.
  payload json,
  created_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 20000, autovacuum_vacuum_cost_delay = 0);
create unique index inbox_due on inbox (shard, id);

-- Inbox rows of contacts whose journey waits for an effect: they come next when its result is there, in this order.
create table held_inbox (
  id bigint primary key,
  shard smallint not null,
  contact_id uuid not null,
  organisation_id uuid not null,
  number_id uuid not null,
  kind text not null,
  message_id uuid,
  payload json,
  created_at timestamptz not null
);
create index held_inbox_by_contact on held_inbox (contact_id, id);

-- Work for WhatsApp, and nothing else: what is said is in messages, to whom in contacts, so that rows are narrow and cheap
-- to make and to drop. A row lives from the turn's commit until WhatsApp accepted or refused the message.
create table outbox (
  -- No index of its own: rows are found by message and by contact, and each index costs every message twice.
  id bigint generated always as identity,
  contact_id uuid not null,
  organisation_id uuid not null,
  number_id uuid not null,
  message_id uuid not null unique,
  -- 0 replies, 1 bulk.
  priority smallint not null default 0,
  -- ready → sending → (gone) | ready again | doubt: the answer was lost, WhatsApp may or may not have it. A reply whose
  -- way is free is born as sending: the commit that makes it is its claim.
  state text not null default 'ready' check (state in ('ready', 'sending', 'doubt')),
  due_at timestamptz not null default now(),
  attempts int not null default 0,
  claimed_by bigint,
  claimed_at timestamptz,
  created_at timestamptz not null default now()
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 20000, autovacuum_vacuum_cost_delay = 0);
create index outbox_ready on outbox (number_id, priority, id) where state = 'ready';
create index outbox_by_contact on outbox (contact_id, id);

-- Where each contact stands: one row, rewritten at every turn.
create table conversations (
  contact_id uuid primary key,
  organisation_id uuid not null,
  number_id uuid not null,
  last_inbound_at timestamptz,
  session_id uuid,
  journey_id uuid,
  -- The engine's session while it waits, for the person or for an effect; null between journeys.
  session json,
  -- Ids of the choices of the question that is open now; a tap with another prefix is a late one.
  prompt_id text,
  -- The choices of a question that went out as numbered text: a typed number means one of them.
  prompt_choices json,
  late_taps text,
  -- Only waits with their own timeout: most turns leave this null, which keeps updates in place.
  wakes_at timestamptz,
  expires_at timestamptz
) with (fillfactor = 50);
create index conversations_to_wake on conversations (wakes_at) where wakes_at is not null;

-- One way through a journey, and why it began.
create table sessions (
  id uuid primary key,
  organisation_id uuid not null,
  contact_id uuid not null,
  journey_id uuid not null,
  reason json not null,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  status text not null
) with (fillfactor = 80);
create index sessions_by_contact on sessions (contact_id);

-- One row a turn: the input, what won and why, the steps and what they changed.
create table turns (
  id bigint generated always as identity,
  organisation_id uuid not null,
  contact_id uuid not null,
  session_id uuid,
  message_id uuid,
  reason json not null,
  events json not null,
  created_at timestamptz not null default now()
);
create index turns_by_contact on turns (contact_id);

-- Jobs whose work was committed: one that runs again, because its worker died before saying so, does nothing.
create table done_jobs (
  id uuid primary key,
  done_at timestamptz not null default now()
);

-- What could not be understood, whole, with the reason.
create table unreadable (
  id bigint generated always as identity primary key,
  reason text not null,
  raw text not null,
  received_at timestamptz not null default now()
);

-- Webhook fields that are not messages: templates, quality, account …
create table notices (
  id bigint generated always as identity primary key,
  field text not null,
  waba_id text,
  phone_number_id text,
  raw json not null,
  received_at timestamptz not null default now()
);

-- Finds or makes the contact for what WhatsApp tells of a sender. The user id is the identity; a phone number
-- moves to whoever uses it now. Safe against two webhooks that bring the same new contact at once.
create function resolve_contact(org uuid, new_id uuid, sender_user_id text, sender_phone text, sender_name text)
returns uuid language plpgsql as $$
declare
  found contacts;
begin
  for attempt in 1..3 loop
    select * into found from contacts where organisation_id = org and user_id = sender_user_id;
    if found.id is null and sender_phone is not null then
      select * into found from contacts
      where organisation_id = org and phone = sender_phone and (user_id is null or sender_user_id is null);
    end if;
    if sender_phone is not null and found.phone is distinct from sender_phone then
      update contacts set phone = null
      where organisation_id = org and phone = sender_phone and id is distinct from found.id
        and (sender_user_id is not null or found.id is not null);
    end if;
    begin
      if found.id is null then
        insert into contacts (id, organisation_id, user_id, phone, name)
        values (new_id, org, sender_user_id, sender_phone, coalesce(sender_name, ''));
        return new_id;
      end if;
      if found.user_id is distinct from coalesce(sender_user_id, found.user_id)
        or found.phone is distinct from coalesce(sender_phone, found.phone)
        or (coalesce(sender_name, '') <> '' and found.name = '') then
        update contacts set user_id = coalesce(sender_user_id, user_id), phone = coalesce(sender_phone, phone),
          name = case when name = '' then coalesce(sender_name, '') else name end
        where id = found.id;
      end if;
      return found.id;
    exception when unique_violation then
      -- Another transaction made or moved this contact in between: look again.
      found := null;
    end;
  end loop;
  raise exception 'contact could not be resolved after 3 attempts';
end $$;

-- Order of delivery states; a message never moves backwards.
create function state_rank(state text) returns int language sql immutable parallel safe as $$
  select case state when 'accepted' then 0 when 'sent' then 1 when 'delivered' then 2 when 'read' then 3 when 'played' then 4 else 9 end
$$;

-- Takes up to `max_rows` due messages of a number for one process. A contact's message is taken only when every
-- earlier one of that contact is gone or taken in the same call, and nothing is under way to that contact: the lock
-- makes calls for one number follow each other, and within a call rows of one contact come out in order, so nothing can
-- overtake. Turns claim without this lock; they hold the shard of the contact, and so must whoever else fills the outbox.
create function claim_outbox(for_number uuid, max_rows int, lowest_priority int, claimer bigint) returns table (
  contact_id uuid, number_id uuid, message_id uuid, priority smallint, phone text, user_id text, content json, reply_to text,
  attempts int, created_at timestamptz
) rows 10 language plpgsql as $$
#variable_conflict use_column
begin
  perform pg_advisory_xact_lock(7261002, hashtext(for_number::text));
  -- One statement, begun after the wait for the lock: what it claims it must also see the content of.
  return query
    with due as (
      select o.ctid as place from outbox o
      where o.number_id = for_number and o.state = 'ready' and o.due_at <= now() and o.priority <= lowest_priority
        and not exists (
          select 1 from outbox other
          where other.contact_id = o.contact_id
            and (other.state <> 'ready' or (other.id < o.id and (other.due_at > now() or other.priority > o.priority))))
      order by o.priority, o.id limit max_rows
    ), claimed as (
      update outbox set state = 'sending', claimed_by = claimer, claimed_at = now(), attempts = outbox.attempts + 1
      from due where outbox.ctid = due.place and outbox.state = 'ready'
      returning outbox.*
    )
    select o.contact_id, o.number_id, o.message_id, o.priority, c.phone, c.user_id, m.content, m.reply_to, o.attempts, o.created_at
    from claimed o
    cross join lateral (select * from messages where id = o.message_id offset 0) m
    cross join lateral (select * from contacts where id = o.contact_id offset 0) c
    order by o.priority, o.id;
end $$;
