import type { FuzzTarget } from "../target.ts";
import { conversations } from "./conversations.ts";
import { definitions, oldTemplates } from "./definitions.ts";
import { queries } from "./queries.ts";
import { templates } from "./templates.ts";

/** Everything that is fuzzed, in turns. */
export const targets: readonly FuzzTarget[] = [templates, queries, definitions, oldTemplates, conversations];
