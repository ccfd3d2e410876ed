-- The live page: what was counted of each minute, by a job some seconds behind the hot path.
create table live_minutes (
  organisation_id uuid not null,
  minute timestamptz not null,
  -- in, out, people, choice, answer, label, urgent, language, country
  measure text not null,
  key text not null default '',
  count int not null,
  primary key (organisation_id, minute, measure, key)
);
select wall('live_minutes', 'select');

-- Who wrote on a day of the organisation's time zone: whoever is here already is not counted again. Kept for two days.
create table live_people (
  organisation_id uuid not null,
  day date not null,
  contact_id uuid not null,
  primary key (organisation_id, day, contact_id)
);
select wall('live_people', 'select');
