import { may, type Policies } from "./policy.ts";

export const contacts: Policies = {
  "Query.contact": may("contacts.read"),
  "Query.contacts": may("contacts.read"),
  "Query.contactFields": may("contacts.read"),
  "Query.contactGroups": may("contacts.read"),
  "Query.countContacts": may("contacts.read"),
  "Mutation.editContact": may("contacts.write"),
  "Mutation.saveContactGroup": may("segments.write"),
  "Mutation.removeContactGroup": may("segments.write"),
  "Subscription.contactChanged": may("contacts.read"),
};
