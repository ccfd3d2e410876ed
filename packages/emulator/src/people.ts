import { alternatives, displayPhone, userIdOf } from "./identity.ts";
import type { ChatMessage, Handset, Typing } from "./model.ts";
import type { EmulatedNumber } from "./numbers.ts";

/** Somebody with WhatsApp. Those with a handset are on the page and keep their chat. */
export interface Person {
  readonly phone: string;
  readonly userId: string;
  name: string;
  username?: string;
  hidePhone: boolean;
  /** By the place of the number; most people know one. */
  readonly lines: Line[];
  handset?: HandsetState;
}

/** What is between a person and one number. */
export interface Line {
  /** When the person wrote last; 0 is never. Opens the window. */
  heardAt: number;
  /** Theoretical arrival time of the pair limit. */
  pairAt: number;
}

export function lineOf({ lines }: Person, { place }: EmulatedNumber): Line {
  lines[place] ??= { heardAt: 0, pairAt: 0 };
  return lines[place];
}

export interface HandsetState {
  readReceipts: boolean;
  online: boolean;
  typing: Typing;
  messages: ChatMessage[];
}

export interface People {
  /** By number, created on first sight; a Brazilian, Mexican or Argentinian number is found under its other spelling. */
  meet(phone: string): Person;
  find(phone: string): Person | undefined;
  byUserId(userId: string): Person | undefined;
  all(): Iterable<Person>;
  handsets(): (Person & { handset: HandsetState })[];
  forget(phone: string): void;
  clear(): void;
}

export function makePeople(wabaId: string, hides: (phone: string) => boolean): People {
  const byPhone = new Map<string, Person>();
  const byId = new Map<string, Person>();
  const find = (phone: string) =>
    byPhone.get(phone) ?? alternatives(phone).flatMap((other) => byPhone.get(other) ?? [])[0];
  const create = (phone: string): Person => {
    const hidePhone = hides(phone);
    const name = "";
    const person: Person = { phone, userId: userIdOf(phone, wabaId), name, hidePhone, lines: [] };
    byPhone.set(phone, person);
    byId.set(person.userId, person);
    return person;
  };
  const remove = (person: Person) => {
    byPhone.delete(person.phone);
    byId.delete(person.userId);
  };
  return {
    meet: (phone) => byPhone.get(phone) ?? find(phone) ?? create(phone),
    find,
    byUserId: (userId) => byId.get(userId),
    all: () => byPhone.values(),
    handsets: () => [...byPhone.values()].filter(hasHandset),
    forget(phone) {
      const person = byPhone.get(phone);
      if (person !== undefined) remove(person);
    },
    clear() {
      for (const person of [...byPhone.values()]) if (person.handset === undefined) remove(person);
    },
  };
}

export const hasHandset = (person: Person): person is Person & { handset: HandsetState } =>
  person.handset !== undefined;

export const newHandset = (): HandsetState => ({
  readReceipts: true,
  online: true,
  typing: { number: "", until: 0 },
  messages: [],
});

export function describeHandset(person: Person & { handset: HandsetState }): Handset {
  const { handset, phone, name, userId, username, hidePhone } = person;
  const lastMessage = handset.messages.at(-1);
  return {
    phone,
    display: displayPhone(phone),
    name,
    userId,
    hidePhone,
    readReceipts: handset.readReceipts,
    online: handset.online,
    unread: handset.messages.filter(({ from, status }) => from === "hotline" && !seen.has(status)).length,
    ...(username === undefined ? {} : { username }),
    ...(lastMessage === undefined ? {} : { lastMessage }),
  };
}

const seen = new Set(["read", "failed"]);
