-- What WhatsApp has approved for a number, as it was told last: journeys speak by templates to those who have been silent
-- for a day. A list of { name, language, components }.
alter table numbers add column templates jsonb not null default '[]';
