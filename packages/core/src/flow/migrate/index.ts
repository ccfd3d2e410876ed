export { currentVersion, type MigrateOptions, migrateFlow } from "./migrate.ts";
export { type TemplateFields, templateFields } from "./template-fields.ts";
export { rewriteTemplates } from "./templates.ts";
