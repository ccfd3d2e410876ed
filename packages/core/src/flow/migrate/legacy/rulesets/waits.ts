import { type Json, textOf } from "../../../importers/json.ts";
import { migrateTemplate } from "../expression/template.ts";
import { said } from "../translations.ts";
import type { MigrateRuleset } from "./kind.ts";

const hints: ReadonlyMap<string, (ruleset: Json) => Json> = new Map<string, (ruleset: Json) => Json>([
  ["wait_audio", () => ({ type: "audio" })],
  ["wait_digit", () => ({ type: "digits", count: 1 })],
  ["wait_digits", ({ finished_key: key }) => ({ type: "digits", ...(textOf(key) ? { terminated_by: key } : {}) })],
  ["wait_gps", () => ({ type: "location" })],
  ["wait_photo", () => ({ type: "image" })],
  ["wait_recording", () => ({ type: "audio" })],
  ["wait_video", () => ({ type: "video" })],
]);

/** Waits for a message; the hint says what kind of one. */
export const wait: MigrateRuleset = (ruleset, { timeout }) => {
  const type = textOf(ruleset["ruleset_type"]);
  const hint = hints.get(type)?.(ruleset);
  return {
    wait: { type: "msg", ...(hint === undefined ? {} : { hint }), ...(timeout === undefined ? {} : { timeout }) },
    operand: type.startsWith("wait_digit") ? "@input.text" : migrateTemplate(said(ruleset["operand"])) || "@input",
    shown: { type: "wait_for_response" },
  };
};
