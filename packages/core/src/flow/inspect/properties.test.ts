import fc from "fast-check";
import { expect, test } from "vitest";
import { replyProblems } from "../../whatsapp/index.ts";
import { arbitraryFlows } from "../test/arbitrary.ts";
import { flowJson } from "../test/sketch.ts";
import { checkJourneys } from "./check-journeys.ts";
import { changeLanguage, localizablesOf, outlineOf } from "./index.ts";
import { alone } from "./test/journey.ts";

const around = { ...alone, languages: ["eng", "fra"], judge: replyProblems };

test("any journeys are checked without a crash, and every finding says where, what and what to do", () => {
  fc.assert(
    fc.property(arbitraryFlows, (flows) => {
      for (const { journey, text, advice, severity } of checkJourneys(flows.map(flowJson), around)) {
        expect([journey, text, advice].every((one) => one.length > 0)).toBe(true);
        expect(["error", "warning"]).toContain(severity);
      }
    }),
    { numRuns: 100 },
  );
});

test("a definition that is damaged anywhere is checked without a crash", () => {
  fc.assert(
    fc.property(arbitraryFlows, fc.nat(), fc.jsonValue(), (flows, place, junk) => {
      const whole = JSON.stringify(flowJson(flows[0] ?? expect.unreachable()));
      let values = 0;
      const count = whole.match(/[{[,:]/g)?.length ?? 1;
      const damaged = JSON.parse(whole, (_, value: unknown) => (values++ === place % count ? junk : value));
      expect(Array.isArray(checkJourneys([damaged], around))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("a change of the base language and back loses no text", () => {
  fc.assert(
    fc.property(arbitraryFlows, (flows) => {
      const json = { ...flowJson(flows[0] ?? expect.unreachable()), localization: { fra: {} } };
      const back = changeLanguage(changeLanguage(json, "fra"), "eng");
      expect(localizablesOf(outlineOf(back))).toEqual(localizablesOf(outlineOf(json)));
    }),
    { numRuns: 50 },
  );
});
