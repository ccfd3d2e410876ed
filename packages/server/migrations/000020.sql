-- What people need to answer people. Rows are there only for conversations that wait for a human or were touched by one.

-- The two things that a turn must know, in the row that it reads anyway, and without an index, so that its update stays in
-- place: whether somebody holds the conversation, and whether the inbox of the operators has it.
alter table conversations
  add column claimed_until timestamptz,
  add column in_inbox boolean not null default false;
comment on column conversations.human_urgency is 'Not written any more: human_conversations has it.';
comment on column conversations.human_reason is 'Not written any more: human_conversations has it.';
drop index conversations_for_humans;
-- Never changed by a turn. It finds the conversations of a small organisation beside a big one.
create index conversations_by_organisation on conversations (organisation_id);

create table human_conversations (
  contact_id uuid primary key,
  organisation_id uuid not null,
  number_id uuid not null,
  state text not null default 'open' check (state in ('open', 'snoozed', 'done')),
  snoozed_until timestamptz,
  -- 2 at once, 1 soon, 0 in turn; and why, as triage or a journey said.
  urgency smallint not null default 0 check (urgency between 0 and 2),
  reason json,
  -- The first message that no human has answered; null while it is the person's turn.
  waiting_since timestamptz,
  last_inbound_at timestamptz,
  -- By a human.
  last_outbound_at timestamptz,
  -- Messages since an operator looked last.
  unread int not null default 0,
  labels text[] not null default '{}',
  collection_id uuid,
  -- Whose work it is. An operator is named by their membership of the organisation.
  assignee text,
  -- Who talks now: while it lasts, journeys wait. Another system may hold it, too.
  claimed_by text,
  claim_kind text check (claim_kind in ('operator', 'outside')),
  claimed_at timestamptz,
  claimed_until timestamptz,
  changed_at timestamptz not null default now()
) with (fillfactor = 70);
-- Open and snoozed ones are few, and are sorted by urgency when they are asked for. Those that are done stay for good.
create index human_conversations_under_way on human_conversations (organisation_id) where state <> 'done';
create index human_conversations_done on human_conversations (organisation_id, changed_at desc, contact_id) where state = 'done';
create index human_conversations_claims on human_conversations (claimed_until) where claimed_until is not null;
create index human_conversations_snoozed on human_conversations (snoozed_until) where state = 'snoozed';

insert into human_conversations (contact_id, organisation_id, number_id, urgency, reason, waiting_since, last_inbound_at)
select contact_id, organisation_id, number_id, coalesce(human_urgency, 0), human_reason, human_since, last_inbound_at
from conversations where human_since is not null;
update conversations set in_inbox = true where human_since is not null;

-- What became of a conversation, and what the team says about it among themselves (kind note).
create table inbox_events (
  id uuid primary key,
  organisation_id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in (
    'note', 'claimed', 'handedBack', 'expired', 'assigned', 'snoozed', 'woke', 'done', 'reopened', 'labelled', 'collected')),
  -- Null: nobody of the team did it, a rule did.
  author text,
  details json not null default '{}',
  created_at timestamptz not null default now()
);
create index inbox_events_by_contact on inbox_events (contact_id, created_at);

-- Who was named in a note, and has not seen it yet.
create table mentions (
  organisation_id uuid not null,
  member_id text not null,
  event_id uuid not null references inbox_events on delete cascade,
  contact_id uuid not null,
  seen_at timestamptz,
  primary key (member_id, event_id)
);
create index mentions_unseen on mentions (organisation_id, member_id) where seen_at is null;

-- Who of the team wrote a message; what journeys and triage say has no row here.
create table authored_messages (
  message_id uuid primary key,
  organisation_id uuid not null,
  author text not null,
  created_at timestamptz not null default now()
);

-- Folders of the inbox, and filters that people keep.
create table collections (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  name text not null check (length(name) between 1 and 80),
  created_at timestamptz not null default now(),
  unique (organisation_id, name)
);
create table saved_views (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  -- Whose it is; null: the whole team's.
  member_id text,
  name text not null check (length(name) between 1 and 80),
  filter json not null,
  created_at timestamptz not null default now()
);
create index saved_views_by_organisation on saved_views (organisation_id);

-- Texts that are used again and again: `/shortcut` in the composer.
create table saved_answers (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  shortcut text not null check (shortcut ~ '^[[:alnum:]_-]{1,40}$'),
  title text not null check (length(title) between 1 and 120),
  -- Language → text, with placeholders such as {{name}}.
  texts json not null,
  changed_at timestamptz not null default now(),
  unique (organisation_id, shortcut)
);

-- Operators as routing sees them.
create table operators (
  organisation_id uuid not null references organisations,
  member_id text not null,
  is_available boolean not null default false,
  -- How many open conversations at once; null: what the organisation's rules say.
  capacity int check (capacity between 1 and 1000),
  -- Languages that they write; empty: no routing by language.
  languages text[] not null default '{}',
  seen_at timestamptz,
  assigned_at timestamptz,
  primary key (organisation_id, member_id)
);

-- One row where an organisation changed anything.
create table inbox_rules (
  organisation_id uuid primary key references organisations,
  -- Who waits is given to an available operator by itself.
  is_automatic boolean not null default false,
  capacity int not null default 10 check (capacity between 1 and 1000),
  claim_minutes int not null default 15 check (claim_minutes between 1 and 1440),
  -- What becomes of a claim whose holder went away: back to those who wait, or back to the journeys.
  on_expiry text not null default 'queue' check (on_expiry in ('queue', 'handBack'))
);

-- Who looks at which conversation now. It may be lost: everybody who is there says so again within seconds.
create unlogged table presences (
  organisation_id uuid not null,
  contact_id uuid not null,
  member_id text not null,
  seen_at timestamptz not null default now(),
  typing_at timestamptz,
  primary key (contact_id, member_id)
);
create index presences_by_age on presences (seen_at);

-- Files of messages: what people sent, fetched before WhatsApp forgets it, and what operators send.
create table media_files (
  id uuid primary key,
  organisation_id uuid not null,
  -- Of an inbound message its id; of an upload null until it is sent.
  message_id uuid,
  state text not null check (state in ('waiting', 'kept', 'failed')),
  mime text not null,
  bytes bigint,
  sha256 text,
  name text,
  -- WhatsApp's id of an upload, with which it is sent.
  whatsapp_id text,
  error text,
  created_at timestamptz not null default now()
);
create unique index media_files_by_message on media_files (message_id) where message_id is not null;

-- A conversation goes back to the journeys: payload says how they go on.
alter table inbox drop constraint inbox_kind_check;
alter table inbox add constraint inbox_kind_check check (kind in ('message', 'wake', 'effect', 'start', 'handBack'));

select wall('human_conversations');
select wall('inbox_events', 'select, insert');
select wall('mentions');
select wall('authored_messages', 'select, insert');
select wall('collections');
select wall('saved_views');
select wall('saved_answers');
select wall('operators');
select wall('inbox_rules');
select wall('presences');
select wall('media_files', 'select, insert, update');
-- A person's answer takes bulk that waits ahead of it along: order within a contact comes first.
grant update (priority) on outbox to hotline_api;
