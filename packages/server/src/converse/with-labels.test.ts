import { expect, test } from "vitest";
import { clinic, withClinicModel } from "../test/clinic.ts";
import { asking, id } from "../test/journeys.ts";
import { withRoom } from "../test/room.ts";

const count = asking("count", [{ text: "You are in @(count(contact.groups))." }]);

test("a journey knows who is in a segment that asks what people write about", () =>
  withRoom(
    {
      ...clinic,
      journeys: [count],
      groups: [{ uuid: id("angry"), name: "Angry", query: 'label = "complaint"' }],
      triggers: [
        { kind: "keyword", keywords: { eng: ["count"] }, match: "only", interrupt: true, journey: count.uuid },
      ],
    },
    async (room) => {
      room.start();
      await room.tell("1", "the nurse was rude to me, they shouted at me");
      await room.tell("1", "count");
      await room.tell("2", "count");
      expect((await room.texts("1")).at(-1)).toBe("You are in 1.");
      expect((await room.texts("2")).at(-1)).toBe("You are in 0.");
    },
    withClinicModel,
  ));
