import { may, type Policies } from "./policy.ts";

export const contacts: Policies = {
  "Query.contact": may("contacts.read"),
  "Query.contacts": may("contacts.read"),
  "Query.contactFields": may("contacts.read"),
  "Query.archivedContactFields": may("contacts.read"),
  "Query.contactGroups": may("contacts.read"),
  "Query.countContacts": may("contacts.read"),
  "Mutation.editContact": may("contacts.write"),
  "Mutation.addContact": may("contacts.write"),
  "Mutation.saveContactField": may("segments.write"),
  "Mutation.archiveContactField": may("segments.write"),
  "Mutation.bringContactFieldBack": may("segments.write"),
  "Mutation.saveContactGroup": may("segments.write"),
  "Mutation.removeContactGroup": may("segments.write"),
  "Subscription.contactChanged": may("contacts.read"),
};

export const contactFiles: Policies = {
  "Query.contactImports": may("contacts.import"),
  "Query.contactImport": may("contacts.import"),
  "Query.contactExports": may("contacts.export"),
  "Query.contactErasures": may("contacts.erase"),
  "Mutation.previewContactImport": may("contacts.import"),
  "Mutation.runContactImport": may("contacts.import"),
  "Mutation.undoContactImport": may("contacts.import"),
  "Mutation.removeContactImport": may("contacts.import"),
  "Mutation.exportContacts": may("contacts.export"),
  "Mutation.exportPerson": may("contacts.erase"),
  /** What else it needs goes by what is in the file. */
  "Mutation.removeExport": may("results.export"),
  "Mutation.erasePerson": may("contacts.erase"),
  "Subscription.contactImportChanged": may("contacts.import"),
  "Subscription.contactExportsChanged": may("contacts.export"),
  "POST /api/files/contact-imports": may("contacts.import"),
  "GET /api/files/contact-imports/:id/rejected": may("contacts.import"),
  "GET /api/files/contact-exports/:id": may("contacts.export"),
};
