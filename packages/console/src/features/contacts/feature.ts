import { msg } from "@lingui/core/macro";
import { IconAddressBook } from "@tabler/icons-react";
import { type Feature, page } from "../feature.ts";

export const contacts: Feature = {
  key: "contacts",
  path: "/contacts",
  label: msg`Contacts`,
  icon: IconAddressBook,
  permission: "contacts.read",
  goKey: "c",
  place: "know",
  routes: [
    page("", () => import("./list/contacts-page.tsx"), "ContactsPage"),
    page("groups", () => import("./segments/groups-page.tsx"), "GroupsPage"),
    page("fields", () => import("./fields/fields-page.tsx"), "FieldsPage"),
    page("imports", () => import("./imports/imports-page.tsx"), "ImportsPage"),
    page("imports/:importId", () => import("./imports/import-page.tsx"), "ImportPage"),
    page("exports", () => import("./exports/exports-page.tsx"), "ExportsPage"),
    page(":contactId", () => import("./profile/contact-page.tsx"), "ContactPage"),
  ],
  rooms: [
    { path: "groups", label: msg`Groups and segments` },
    { path: "fields", label: msg`Fields` },
    { path: "imports", label: msg`Imports`, permission: "contacts.import" },
    { path: "exports", label: msg`Files and certificates`, permission: "contacts.export" },
  ],
};
