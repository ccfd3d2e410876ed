import type { EntryKind, Kind } from "../entry.ts";
import { answer } from "./answer.ts";
import { content } from "./content.ts";
import { dataSource } from "./data-source.ts";
import { golden } from "./golden.ts";
import { label } from "./label.ts";
import { state } from "./state.ts";
import { urgency } from "./urgency.ts";
import { urgencyRule } from "./urgency-rule.ts";

/** Every kind of entry. */
export const kinds: { readonly [K in EntryKind]: Kind } = {
  content,
  answer,
  label,
  urgencyRule,
  urgency,
  state,
  golden,
  dataSource,
};

export const kindNames = Object.keys(kinds) as readonly EntryKind[];
