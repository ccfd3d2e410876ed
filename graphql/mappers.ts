/**
 * What resolvers hand on for a type of the schema, where it is not just that type's fields: `path#Name`, the path seen from
 * packages/server/src/api/generated. One line a type.
 */
export const mappers: Readonly<Record<string, string>> = {
  Journey: "../../store/journeys.ts#JourneyRow",
  JourneyRun: "../../store/read-journey-runs.ts#RunSeen",
  JourneyVersion: "../../store/journeys.ts#VersionRow",
  Organisation: "../../store/organisations.ts#OrganisationRow",
  Contact: "../../store/contacts.ts#ContactRecord",
  ContactGroup: "@hotline/core/model/project.ts#GroupDefinition",
  ContactImport: "../../store/files/imports.ts#ImportRecord",
  ContactExport: "../../store/files/exports.ts#ExportRecord",
  ContactErasure: "../../store/files/erase.ts#Erasure",
  TimelineItem: "../../contacts/timeline/item.ts#ToldItem",
};
