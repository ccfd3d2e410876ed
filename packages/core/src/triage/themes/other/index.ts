import { afr } from "./afr.ts";
import { ara } from "./ara.ts";
import { fra } from "./fra.ts";
import { hin } from "./hin.ts";
import { por } from "./por.ts";
import { sot } from "./sot.ts";
import { spa } from "./spa.ts";
import { swa } from "./swa.ts";
import { xho } from "./xho.ts";
import { zul } from "./zul.ts";

/** The themes in languages other than English, by ISO 639-3 code. Written by their authors, checked on few sentences. */
export const others = { afr, ara, fra, hin, por, sot, spa, swa, xho, zul } as const;
