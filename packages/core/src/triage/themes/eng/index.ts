import type { Themes } from "../theme.ts";
import { asking } from "./asking.ts";
import { business } from "./business.ts";
import { daily } from "./daily.ts";
import { health } from "./health.ts";
import { society } from "./society.ts";

/** The themes in English, which name them for all languages. */
export const eng = { ...asking, ...health, ...society, ...business, ...daily } as const satisfies Themes;
