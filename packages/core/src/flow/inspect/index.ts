/** What can be known of a journey without running it. */
export { changeLanguage } from "./change-language.ts";
export { checkBeginnings } from "./check-beginnings.ts";
export { checkContent } from "./check-content.ts";
export { checkJourneys, type Finding, type Surroundings } from "./check-journeys.ts";
export { contextSchema } from "./context-schema.ts";
export { type Dependency, fieldsReadBy } from "./dependencies.ts";
export { hasEnd } from "./graph.ts";
export { type Issue, inspect, type Knows } from "./inspection.ts";
export { type Outline, outlineOf } from "./outline.ts";
export { localizablesOf, templatesOf, textsOf } from "./texts.ts";
