-- Everybody at the console asks every few seconds what was given to them: not through all who are open. It is written when
-- somebody is given a conversation, and never by a message.
create index human_conversations_of_member on human_conversations (assignee) where state = 'open' and assignee is not null;
