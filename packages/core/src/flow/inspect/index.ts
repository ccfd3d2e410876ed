/** What can be known of a journey without running it. */
export { changeLanguage } from "./change-language.ts";
export type { Dependency } from "./dependencies.ts";
export { type Inspection, type Issue, inspect, type Knows } from "./inspection.ts";
export { type Outline, outlineOf } from "./outline.ts";
export { localizablesOf, templatesOf } from "./texts.ts";
