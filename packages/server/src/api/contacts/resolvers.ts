import type { FieldDefinition, GroupDefinition } from "@hotline/core/model/project.ts";
import { readSegment } from "../../contacts/segments/known.ts";
import type { Surroundings } from "../../contacts/surroundings.ts";
import type { ContactFieldType, Resolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { addContact } from "./add.ts";
import { archiveContactField, archivedContactFields, bringContactFieldBack } from "./archive-fields.ts";
import { contactResolvers } from "./contact.ts";
import { editContact } from "./edit.ts";
import { contactErasures, erasePerson, erasureResolvers } from "./erasures.ts";
import {
  contactExports,
  contactExportsChanged,
  exportContacts,
  exportPerson,
  exportResolvers,
  removeExport,
} from "./exports.ts";
import { saveContactField } from "./fields.ts";
import { countContacts, removeContactGroup, saveContactGroup } from "./groups.ts";
import {
  contactImport,
  contactImportChanged,
  contactImports,
  importResolvers,
  previewContactImport,
  removeContactImport,
  runContactImport,
  undoContactImport,
} from "./imports.ts";
import { contacts as list } from "./list.ts";
import { contactById, fieldUsesOf, surroundingsOf } from "./loaders.ts";

export const contacts: Resolvers = {
  Query: {
    contact: (_, { id }, context) => context.loader(contactById).load(id),
    contacts: list,
    contactFields: async (_, __, context) => (await surroundingsOf(context)).known.fields,
    archivedContactFields,
    contactGroups: async (_, __, context) => (await surroundingsOf(context)).known.groups,
    countContacts,
    contactImports,
    contactImport,
    contactExports,
    contactErasures,
  },
  Mutation: {
    addContact,
    editContact,
    saveContactField,
    archiveContactField,
    bringContactFieldBack,
    saveContactGroup,
    removeContactGroup,
    exportContacts,
    exportPerson,
    removeExport,
    erasePerson,
    previewContactImport,
    runContactImport,
    undoContactImport,
    removeContactImport,
  },
  Subscription: {
    contactImportChanged,
    contactExportsChanged,
    contactChanged: {
      subscribe: (_, { id }, context) =>
        live(context, {
          watch: { contact: [id], conversation: [id], settings: "all" },
          read: async () => ({ contactChanged: await context.loader(contactById).load(id) }),
        }),
    },
  },
  Contact: contactResolvers,
  ContactFieldDefinition: {
    type: fieldType,
    uses: ({ key }, _, context) => context.loader(fieldUsesOf).load(key),
  },
  ArchivedContactField: { type: fieldType },
  ContactGroup: {
    id: ({ uuid }) => uuid,
    query: ({ query }) => query ?? null,
    problem: async (group, _, context) => problemOf(group, await surroundingsOf(context)),
    campaigns: async ({ uuid }, _, context) => {
      const { campaigns = [] } = (await surroundingsOf(context)).programme.settings;
      return campaigns.filter(({ group }) => group === uuid).map(({ name }) => name);
    },
  },
  ContactImport: importResolvers,
  ContactExport: exportResolvers,
  ContactErasure: erasureResolvers,
  TimelineItem: { __resolveType: ({ __typename }) => __typename },
};

function fieldType({ type }: FieldDefinition): ContactFieldType {
  return type.toUpperCase() as ContactFieldType;
}

function problemOf({ query }: GroupDefinition, { known }: Surroundings) {
  if (query === undefined) return null;
  const read = readSegment(query, { ...known, environment: { ...known.environment, redactionPolicy: "none" } });
  return "problem" in read ? read.problem : null;
}
