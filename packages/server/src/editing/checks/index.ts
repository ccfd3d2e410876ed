import type { EntryKind } from "../../store/entries/entry.ts";
import type { Check } from "../problem.ts";
import { answer } from "./answer.ts";
import { content } from "./content.ts";
import { dataSource } from "./data-source.ts";
import { golden } from "./golden.ts";
import { label } from "./label.ts";
import { state } from "./state.ts";
import { urgency } from "./urgency.ts";
import { urgencyRule } from "./urgency-rule.ts";

/** What is checked of every kind of entry. */
export const checks: { readonly [K in EntryKind]: Check } = {
  content,
  answer,
  label,
  urgencyRule,
  urgency,
  state,
  golden,
  dataSource,
};
