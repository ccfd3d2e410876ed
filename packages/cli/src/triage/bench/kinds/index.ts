import type { Kind } from "../kind.ts";
import { answers } from "./answers.ts";
import { intents } from "./intents.ts";
import { oneOut } from "./one-out.ts";

/** Every kind of set that the bench knows. */
export const kinds: readonly Kind[] = [intents, answers, oneOut];
