import type { Kind } from "../kind.ts";
import { answers } from "./answers.ts";
import { intents } from "./intents.ts";
import { langid } from "./langid.ts";
import { oneOut } from "./one-out.ts";
import { stages } from "./stages.ts";
import { urgency } from "./urgency.ts";

/** Every kind of set that the bench knows. */
export const kinds: readonly Kind[] = [intents, answers, oneOut, langid, urgency, stages];
