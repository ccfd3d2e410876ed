import { afr } from "./afr.ts";
import { ara } from "./ara.ts";
import { eng } from "./eng.ts";
import { fra } from "./fra.ts";
import { hin } from "./hin.ts";
import { por } from "./por.ts";
import { sot } from "./sot.ts";
import { spa } from "./spa.ts";
import { swa } from "./swa.ts";
import { xho } from "./xho.ts";
import { zul } from "./zul.ts";

/** The words for warning signs in each language that Hotline comes with, by ISO 639-3 code. */
export const lexicons = { afr, ara, eng, fra, hin, por, sot, spa, swa, xho, zul } as const;
