/**
 * What resolvers hand on for a type of the schema, where it is not just that type's fields: `path#Name`, the path seen from
 * packages/server/src/api/generated. One line a type.
 */
export const mappers: Readonly<Record<string, string>> = {
  AuditEntry: "../../store/audit.ts#AuditRow",
  Broadcast: "../../store/broadcasts/list.ts#BroadcastSeen",
  DataSource: "../data/source-row.ts#SourceRow",
  Entry: "../content/entry-row.ts#EntryRow",
  EntryBody: "../../store/entries/entry.ts#EntryBody as StoredBody",
  EntryDraft: "../content/entry-row.ts#DraftRow",
  EntryVersion: "../../store/entries/versions.ts#EntryVersion as StoredVersion",
  GoldenMessage: "@hotline/core/model/triage.ts#GoldenText",
  Journey: "../../store/journeys/journeys.ts#JourneyRow",
  JourneyRun: "../../store/journeys/read-runs.ts#RunSeen",
  JourneyVersion: "../../store/journeys/journeys.ts#VersionRow",
  ApiKey: "../../store/people/api-keys.ts#ApiKeyRow",
  Webhook: "../../store/webhooks/webhooks.ts#WebhookRow",
  WebhookDelivery: "../../store/webhooks/deliveries.ts#DeliveryRow",
  Member: "../../store/people/team.ts#MemberRow",
  Number: "../../store/number-settings.ts#NumberSettingsRow",
  Organisation: "../../store/organisations.ts#OrganisationRow",
  Settings: "../../store/settings.ts#SettingsRow",
  SpecialDay: "@hotline/core/model/triage.ts#SpecialDay as StoredSpecialDay",
  Contact: "../../store/contacts/contacts.ts#ContactRecord",
  ContactFieldDefinition: "@hotline/core/model/project.ts#FieldDefinition",
  ArchivedContactField: "../../store/contacts/archived-fields.ts#ArchivedField",
  ContactGroup: "@hotline/core/model/project.ts#GroupDefinition",
  ContactImport: "../../store/files/imports.ts#ImportRecord",
  ContactExport: "../../store/files/exports.ts#ExportRecord",
  ContactErasure: "../../store/files/erase.ts#Erasure",
  TimelineItem: "../../contacts/timeline/item.ts#ToldItem",
};

/** The server's own type of an enum: `path#Name`, where its words are not the contract's. One line an enum. */
export const enums: Readonly<Record<string, string>> = {
  Role: "../../policies/roles.ts#Role",
  EntryKind: "../../store/entries/entry.ts#EntryKind",
  DraftState: "../../store/entries/drafts.ts#DraftState",
  GoesLive: "../../store/entries/rules.ts#GoesLive",
  TrainingOutcome: "../../store/trainings.ts#TrainingOutcome",
  CorrectionState: "../../store/triage-corrections.ts#CorrectionState",
};
