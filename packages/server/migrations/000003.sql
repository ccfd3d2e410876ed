-- Triage: what teams write for it, what is learned from that, what it found in messages, and who waits for a human.

-- Apart from the settings: examples are long, and only training and a reload read them.
create table triage_contents (
  organisation_id uuid primary key references organisations,
  content json not null,
  -- Of the content and the approved corrections that the last training read; null asks for a training.
  trained_from text
);

-- Immutable: what was learned stays, so that it can be rolled back to and compared with.
create table triage_models (
  organisation_id uuid not null references organisations,
  version text not null,
  model bytea not null,
  -- How it did on the golden set of its day.
  measured json not null,
  trained_at timestamptz not null default now(),
  primary key (organisation_id, version)
);

-- The newest row says which model is live; those before it, which ones were.
create table triage_switches (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  version text not null,
  because text not null check (because in ('trained', 'rolledBack')),
  switched_at timestamptz not null default now(),
  foreign key (organisation_id, version) references triage_models
);
create index triage_switches_newest on triage_switches (organisation_id, id);

-- What triage found in a message and what came of it; written once, with the turn.
create table triage_records (
  message_id uuid primary key,
  organisation_id uuid not null,
  -- The model that said so; null where words alone decided.
  version text,
  language text,
  answer text,
  urgency text,
  outcome text not null,
  -- Labels with confidences, runners-up, and the words that spoke for it.
  found json not null
);

-- A person of the team says what was wrong; approved ones are examples of the next training.
create table triage_corrections (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  message_id uuid,
  text text not null,
  language text,
  kind text not null check (kind in ('label', 'answer', 'urgency')),
  -- What triage said, and what is right: a label, an answer's key or `none`, a rule's key or `notUrgent`.
  said text,
  should_be text not null,
  proposed_by text not null,
  proposed_at timestamptz not null default now(),
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'rejected')),
  decided_by text,
  decided_at timestamptz
);
create index triage_corrections_by_state on triage_corrections (organisation_id, state, proposed_at);

-- Since when a conversation waits for a human, how urgent it is (2 at once, 1 soon, 0 in turn), and why.
alter table conversations
  add column human_since timestamptz,
  add column human_urgency smallint,
  add column human_reason json;
create index conversations_for_humans on conversations (organisation_id, human_urgency desc, human_since)
  where human_since is not null;
