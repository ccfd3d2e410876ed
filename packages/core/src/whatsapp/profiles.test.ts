import fc from "fast-check";
import { expect, test } from "vitest";
import { Profiles } from "./profiles.ts";
import { asId, asObject } from "./values.ts";

const id = fc.constantFrom("1", "2", "KE.1", "KE.2", 1, "", null, undefined);
const element = fc.oneof(fc.record({ wa_id: id, user_id: id }, { requiredKeys: [] }), fc.constantFrom(null, 7, []));

test("the first contact with one of a person's ids is found, as if each was looked at in turn", () => {
  fc.assert(
    fc.property(
      fc.array(element),
      fc.constantFrom("1", "3", undefined),
      fc.constantFrom("KE.1", "KE.3", undefined),
      (contacts, phone, userId) => {
        const isTheirs = ({ wa_id, user_id }: { readonly wa_id?: unknown; readonly user_id?: unknown }) =>
          (phone !== undefined && asId(wa_id) === phone) ||
          (userId !== undefined && (wa_id === userId || user_id === userId));
        const found = contacts.map(asObject).find((contact) => contact !== undefined && isTheirs(contact));
        expect(new Profiles(contacts).of(phone, userId)).toBe(found);
      },
    ),
  );
});

test("a list of contacts that is none has nobody in it", () => {
  for (const contacts of [undefined, null, "KE.1", { wa_id: "1" }])
    expect(new Profiles(contacts).of("1", "KE.1")).toBeUndefined();
});
