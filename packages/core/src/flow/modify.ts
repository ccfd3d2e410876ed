import type { Environment } from "../expr/index.ts";
import type { Contact } from "./contact.ts";
import type { ContactEvent, FlowEvent } from "./events.ts";
import type { Assets, Editor } from "./flow.ts";
import { environmentOf } from "./localize.ts";
import { regrouped } from "./modifiers/groups.ts";
import { applyModifier, type Modifier } from "./modifiers/index.ts";
import type { Claim } from "./modifiers/urns.ts";

/** A contact after changes from outside a journey, and what there is to tell of them. */
export interface Modified {
  readonly contact: Contact;
  readonly events: readonly FlowEvent[];
}

/** Makes changes to a contact one after the other. */
export function modify(
  contact: Contact,
  modifiers: readonly Modifier[],
  assets: Assets,
  environment: Environment,
  claim: Claim,
): Modified {
  const desk = new Desk(contact, assets, environment);
  for (const modifier of modifiers) applyModifier(desk, modifier, claim);
  return { contact: desk.contact, events: desk.events };
}

/** The contact in the groups whose queries it matches; the host asks when something else than the contact has changed. */
export function regroup(contact: Contact, assets: Assets, environment: Environment): Modified {
  const { contact: changed, event } = regrouped(contact, assets, environment);
  return { contact: changed, events: event === undefined ? [] : [event] };
}

class Desk implements Editor {
  readonly assets: Assets;
  readonly events: FlowEvent[] = [];
  contact: Contact;
  readonly #base: Environment;

  constructor(contact: Contact, assets: Assets, environment: Environment) {
    this.contact = contact;
    this.assets = assets;
    this.#base = environment;
  }

  get environment(): Environment {
    return environmentOf(this.contact, this.#base, this.assets);
  }

  newId(): string {
    return this.#base.newId();
  }

  error(text: string, code?: string, extra?: Readonly<Record<string, string>>): void {
    this.events.push({ type: "error", text, ...(code && { code }), ...(extra && { extra }) });
  }

  changeContact(contact: Contact, ...events: readonly ContactEvent[]): void {
    const { contact: changed, event } = regrouped(contact, this.assets, this.#base);
    this.contact = changed;
    this.events.push(...events, ...(event === undefined ? [] : [event]));
  }
}
