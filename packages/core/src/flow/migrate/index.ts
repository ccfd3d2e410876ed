export { currentVersion, migrateFlow } from "./migrate.ts";
export { templateFields } from "./template-fields.ts";
export { rewriteTemplates } from "./templates.ts";
