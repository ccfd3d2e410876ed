export interface Member {
  readonly memberId: string;
  readonly name: string;
}

/** Whom a note names, and what of it looks like a name and is nobody's, or more than one member's. */
export interface Named {
  readonly members: readonly Member[];
  readonly unknown: readonly string[];
}

const special = /[\\^$.*+?()[\]{}|/]/g;
/** A sign at the beginning of a word, as the offers want it, too: the address a@example.org names nobody. */
const typed = /(?<=^|[\s(])@(\p{L}[^\s@]*?)(?=[\p{P}]*(?:\s|$))/gu;

/** The members who are named in a note: by their whole names, or by a part of one that is nobody else's. */
export function mentionsIn(text: string, members: readonly Member[]): Named {
  const { named, rest } = byWholeName(folded(text), members);
  const unknown: string[] = [];
  for (const [, word = ""] of rest.matchAll(typed)) {
    const meant = members.filter(({ name }) => folded(name).split(/\s+/).includes(word));
    if (meant.length === 1) named.push(...meant);
    else unknown.push(word);
  }
  return { members: [...new Set(named)], unknown: [...new Set(unknown)] };
}

/** The longest names first: who is called Ann is not meant by “@Anna”. Two who are called alike both are. */
function byWholeName(text: string, members: readonly Member[]): { readonly named: Member[]; readonly rest: string } {
  const names = [...new Set(members.map(({ name }) => folded(name)))].sort((a, b) => b.length - a.length);
  const named: Member[] = [];
  let rest = text;
  for (const name of names) {
    const whole = new RegExp(`@${name.replace(special, "\\$&")}(?![\\p{L}\\p{N}])`, "gu");
    if (name === "" || !whole.test(rest)) continue;
    named.push(...members.filter((one) => folded(one.name) === name));
    rest = rest.replace(whole, "");
  }
  return { named, rest };
}

/** As people type in a hurry: without capitals and accents. */
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase().trim();
