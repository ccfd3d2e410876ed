import { parsePhone } from "../../expr/index.ts";
import { isUuid } from "../../model/ids.ts";
import type { Group } from "../assets.ts";
import type { Reference } from "../contact.ts";
import type { Recipients } from "../events.ts";
import type { Step } from "../flow.ts";
import { limits } from "../limits.ts";
import type { Fields } from "../read/fields.ts";
import { normalizeUrn, urnProblem } from "../urns.ts";
import { type Named, readNamed, readReference, resolve } from "./assets.ts";

/** Whom an action is for, as its definition says it. */
export interface RecipientRules {
  readonly groups: readonly Named[];
  readonly contacts: readonly Reference[];
  readonly query: string;
  readonly urns: readonly string[];
  /** Templates for a contact's id, a group's name, an address or a phone number. */
  readonly legacyVars: readonly string[];
}

/** For whom something is, as authors write it. Nobody is no mistake: what is computed may come out empty. */
export function readRecipients(fields: Fields): RecipientRules {
  return {
    groups: fields.objects("groups", limits.recipients).map(readNamed),
    contacts: fields.objects("contacts", limits.recipients).map(readReference),
    query: fields.optionalText("contact_query") ?? "",
    urns: fields.texts("urns", limits.recipients),
    legacyVars: fields.texts("legacy_vars", limits.recipients),
  };
}

/** Those whom an action is for now. */
export function resolveRecipients(step: Step, rules: RecipientRules): Recipients {
  const groups: Reference[] = resolve(step, "group", rules.groups, (match) => step.assets.group?.(match)).map(bare);
  const contacts = [...rules.contacts];
  const urns = [...rules.urns];
  for (const template of rules.legacyVars)
    resolveLegacy(step, step.evaluate(template).trim(), { groups, contacts, urns });
  const contactQuery = rules.query === "" ? "" : step.evaluate(rules.query, { escape: quoted });
  return {
    ...(groups.length > 0 && { groups }),
    ...(contacts.length > 0 && { contacts }),
    ...(contactQuery !== "" && { contactQuery }),
    ...(urns.length > 0 && { urns }),
  };
}

/** Whether it names nobody. */
export function isEmpty({ groups, contacts, contactQuery, urns }: Recipients): boolean {
  return groups === undefined && contacts === undefined && contactQuery === undefined && urns === undefined;
}

function bare({ uuid, name }: Group): Reference {
  return { uuid, name };
}

/** A value within a query is a text, whatever it holds. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

interface Found {
  readonly groups: Reference[];
  readonly contacts: Reference[];
  readonly urns: string[];
}

function resolveLegacy(step: Step, said: string, found: Found): void {
  const group = step.assets.group?.({ name: said });
  const phone = parsePhone(said, step.environment.defaultCountry);
  if (isUuid(said)) found.contacts.push({ uuid: said, name: "" });
  else if (group !== undefined) found.groups.push(bare(group));
  else if (urnProblem(normalizeUrn(said)) === undefined) found.urns.push(normalizeUrn(said));
  else if (phone !== "") found.urns.push(`tel:${phone}`);
  else step.error(`'${said}' couldn't be resolved to a contact, group or URN`);
}
