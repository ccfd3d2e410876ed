import fc from "fast-check";
import { expect, test } from "vitest";
import { ordinaryTexts } from "../test/ordinary-texts.ts";
import { quickest } from "../test/quickest.ts";
import { judgeUrgency, prepareUrgency, trainUrgency, type UrgencyExample } from "./index.ts";
import { readTokens } from "./read.ts";

const rule = (key: string, ...texts: string[]): UrgencyExample[] =>
  texts.map((text) => ({ text, rule: key, lang: "eng" }));

const examples: readonly UrgencyExample[] = [
  ...rule(
    "bleeding",
    "heavy bleeding",
    "I am bleeding a lot",
    "there is blood coming out of my vagina",
    "I have soaked three pads and the blood does not stop",
    "bleeding since this morning, should I worry?",
  ),
  ...rule(
    "movement",
    "can't feel the baby move",
    "my baby has not kicked since yesterday",
    "the baby moves less than before",
    "the little one is very quiet inside me today",
    "fewer kicks than normal",
  ),
  ...rule(
    "breathing",
    "trouble breathing",
    "I can't breathe properly",
    "he is gasping for air",
    "she is wheezing and her chest is tight",
    "I get out of breath lying down",
  ),
  ...[
    "the baby kicks a lot, I love it",
    "this bloody phone again",
    "my gums bled a bit when I brushed",
    "the nurse said that my blood group is O",
    "my nose is blocked",
    "no bleeding and no pain, all is well",
    "the baby kept us awake all night",
    "take a deep breath, it will be fine",
  ].map((text) => ({ text, rule: null, lang: "eng" })),
];

const model = trainUrgency(examples, ordinaryTexts);
const ready = prepareUrgency(model);
const judge = (message: string, ...languages: string[]) => judgeUrgency(ready, message, languages);

test.each([
  ["I am bleedng heavily plz help", "bleeding"],
  ["LOSING A LOT OF BLOOD FROM DOWN THERE", "bleeding"],
  ["there are clots and it won't stop", "bleeding"],
  ["baby isnt moving anymore", "movement"],
  ["havent felt any kicks today 😰", "movement"],
  ["my child is struggling to breathe", "breathing"],
  ["im suffocating, not getting enough air", "breathing"],
  ["i dnt feel any kicks 2day", "movement"],
])("%s is urgent by the rule of %s, though no example says so in these words", (message, key) => {
  expect(judge(message, "eng")).toMatchObject({ urgent: true, rule: key });
});

test.each([
  ["je saigne beaucoup depuis ce matin", "fra", "bleeding"],
  ["estou a sangrar muito", "por", "bleeding"],
  ["ngiyopha kakhulu", "zul", "bleeding"],
  ["ndiyopha kakhulu", "xho", "bleeding"],
  ["أنزف كثيرا", "ara", "bleeding"],
  ["ek bloei baie", "afr", "bleeding"],
  ["ingane yami ayisanyakazi", "zul", "movement"],
  ["umntwana akasashukumi esiswini", "xho", "movement"],
  ["sisi im bleeding kakhulu please ngisize", "zul", "bleeding"],
  ["mtoto hachezi tumboni tangu jana", "swa", "movement"],
  ["बच्चा पेट में हिल नहीं रहा है", "hin", "movement"],
  ["no puedo respirar, me ahogo", "spa", "breathing"],
  ["ha ke kgone ho hema hantle, ke a fupelwa", "sot", "breathing"],
])("%s (%s) is urgent, though all examples are English", (message, language, key) => {
  expect(judge(message, language)).toMatchObject({ urgent: true, rule: key });
});

test.each([
  "no bleeding",
  "I am not bleeding any more, thank you",
  "the baby is moving and kicking like always",
  "STOP",
  "hi",
  "",
  "When does the clinic open on Monday?",
  "my airtime has not come, please help urgently",
  "I can breathe well again",
])("%j is not urgent", (message) => {
  expect(judge(message, "eng").urgent).toBe(false);
});

test.each([
  ["how do I stop the bleeding", "eng"],
  ["comment arrêter le saignement", "fra"],
  ["como parar o sangramento", "por"],
  ["cómo paro la hemorragia", "spa"],
  ["nizuie vipi kutokwa na damu", "swa"],
  ["hoe stop ek die bloeding", "afr"],
  ["nka emisa madi jwang a tswang", "sot"],
  ["ngingayimisa kanjani ukopha", "zul"],
  ["ndingayinqumla njani ukopha", "xho"],
  ["كيف أوقف النزيف", "ara"],
  ["खून बहना कैसे रोकें", "hin"],
])("%s (%s) asks for help with what goes on, and is urgent", (message, language) => {
  expect(judge(message, language)).toMatchObject({ urgent: true, rule: "bleeding" });
});

test.each(["baby", "babies", "bébé", "bebé", "mtoto", "ngwana", "طفل", "बच्चा", "head", "move", "heart"])(
  "%j alone names a subject, and is not urgent",
  (message) => {
    expect(judge(message).urgent).toBe(false);
  },
);

const everyday = prepareUrgency(
  trainUrgency(
    [
      ...examples,
      ...rule("waters", "my waters broke", "water is leaking from me", "a gush of fluid came out"),
      ...rule("swelling", "my face and hands are suddenly swollen", "swelling of the face and a bad headache"),
      ...rule("sick", "the baby will not wake up", "the baby is limp and drinks nothing", "my baby is burning hot"),
      ...rule("poison", "my child drank bleach", "she swallowed rat poison", "he took a whole packet of pills"),
      ...["I cleaned the floor with bleach", "she drank all her milk", "I took my tablets"].map((text) => ({
        text,
        rule: null,
        lang: "eng",
      })),
    ],
    ordinaryTexts,
  ),
);

test.each([
  ["my waters", "eng"],
  ["Swelling?", "eng"],
  ["amanzi", "zul"],
  ["ingane", "zul"],
  ["ingane yami", "zul"],
  ["umntwana wam", "xho"],
  ["les eaux", "fra"],
])("%j (%s) names a subject and says nothing of it, however many signs have to do with it", (message, language) => {
  expect(judgeUrgency(everyday, message, [language]).urgent).toBe(false);
});

const denying = prepareUrgency(
  trainUrgency(
    [
      ...examples,
      ...["Não consigo respirar", "Não acorda", "Não respira"].map((text) => ({
        text,
        rule: "breathing",
        lang: "por",
      })),
      ...["لا أستطيع التنفس", "لا يتنفس", "لا يستيقظ"].map((text) => ({ text, rule: "breathing", lang: "ara" })),
    ],
    ordinaryTexts,
  ),
);

test.each([
  ["não", "por"],
  ["Nao!", "por"],
  ["لا", "ara"],
  ["لا لا", "ara"],
])("%j (%s) only says no, and is not urgent, though emergencies begin with it", (message, language) => {
  expect(judgeUrgency(denying, message, [language]).urgent).toBe(false);
});

test.each([
  ["não respira", "por"],
  ["لا أتنفس", "ara"],
])("%j (%s) denies more than the question, and is urgent", (message, language) => {
  expect(judgeUrgency(denying, message, [language]).urgent).toBe(true);
});

test.each([
  ["my waters broke", "eng"],
  ["my face is swelling", "eng"],
  ["my toddler drank paraffin", "eng"],
  ["he drank jik", "eng"],
  ["ingane iphuze uphalafini", "zul"],
  ["umntwana usele iparafini", "xho"],
  ["mon fils a bu de la javel", "fra"],
  ["mi hijo tomó lejía", "spa"],
  ["me tomé todas las pastillas", "spa"],
  ["j'ai avalé toute la boite de médicaments", "fra"],
  ["o nwele dipilisi tsohle", "sot"],
  ["usne saari goliyan kha li", "hin"],
  ["o meu filho bebeu petróleo", "por"],
  ["mtoto amekunywa mafuta ya taa", "swa"],
  ["बच्चे ने मिट्टी का तेल पी लिया", "hin"],
  ["je perds les eaux", "fra"],
  ["rebentaram as águas", "por"],
  ["rompí fuente", "spa"],
  ["my water het gebreek", "afr"],
  ["chupa ya maji imepasuka", "swa"],
])("%j (%s) says what happened, and is urgent", (message, language) => {
  expect(judgeUrgency(everyday, message, [language]).urgent).toBe(true);
});

test.each(["can I cook with paraffin", "how much bleach for the floor", "she drank all her juice", "I took my pills"])(
  "%j is about something poisonous, or about drinking, and not urgent",
  (message) => {
    expect(judgeUrgency(everyday, message, ["eng"]).urgent).toBe(false);
  },
);

test.each([
  ["mon bébé s'étouffe", "fra", "breathing"],
  ["l'hémorragie ne s'arrête pas", "fra", "bleeding"],
  ["طفلي يختنق", "ara", "breathing"],
  ["ينزف راسه", "ara", "bleeding"],
  ["umama akaphefumuli", "zul", "breathing"],
])("%s rings: words are known with what is joined to them, and as they are typed", (message, language, key) => {
  expect(judge(message, language)).toMatchObject({ urgent: true, rule: key });
});

test.each([
  ["أنتحر", "selfharm"],
  ["انتحر", "selfharm"],
  ["نوبه قلبيه", "chest"],
  ["نوبة قلبية", "chest"],
])("%s is one word with and without its hamzas and dots", (message, concept) => {
  expect(readTokens(message, ["ara"]).flatMap(({ concepts }) => concepts)).toContain(concept);
});

test("a word that a team wrote down as a sign is one by itself", () => {
  const teams = trainUrgency([...examples, ...rule("swelling", "swelling", "swollen face")], ordinaryTexts);
  expect(judgeUrgency(prepareUrgency(teams), "swelling", ["eng"])).toMatchObject({ urgent: true, rule: "swelling" });
});

const fits = prepareUrgency(
  trainUrgency([...examples, ...rule("fits", "she is having a fit", "he has fits", "convulsions")], ordinaryTexts),
);

test.each([
  ["I burst into a fit of laughter", "eng"],
  ["does this dress fit me", "eng"],
  ["when do I get my blood test results", "eng"],
  ["un ataque de risa", "spa"],
  ["um ataque de riso", "por"],
  ["une crise de fou rire", "fra"],
])("%j (%s) only sounds like a sign", (message, language) => {
  expect(judgeUrgency(fits, message, [language]).urgent).toBe(false);
});

test("a language that is not known is understood by the words of all", () => {
  expect(judge("ngiyopha").score).toBeGreaterThan(judge("ngiyadla").score + 0.2);
});

test("a verdict tells its words, its rule's runners-up and its threshold", () => {
  const { words, rules, threshold, score } = judge("hello, I am bleeding badly", "eng");
  expect(words[0]?.word).toBe("bleeding");
  expect(rules.map((each) => each.rule)).toHaveLength(3);
  expect(score).toBeGreaterThan(threshold);
});

test("a model says how its held-out examples fared, missed ones and false alarms", () => {
  expect(model.measured.urgent).toBe(15);
  expect(model.measured.missed).toBeLessThan(0.35);
  expect(model.measured.ordinaryAlarms).toBeLessThan(0.05);
});

test("each rule's own words are urgent", () => {
  for (const { text, rule: key } of examples) if (key) expect(judge(text, "eng"), text).toMatchObject({ urgent: true });
});

test("rules without an urgent example are refused", () => {
  expect(() => trainUrgency([{ text: "all well", rule: null }], [])).toThrow("at least one rule");
});

test("the order of the examples changes nothing in the model", () => {
  const ordinary = ordinaryTexts.filter((_, i) => i % 40 === 0);
  const sorted = trainUrgency(examples, ordinary);
  fc.assert(
    fc.property(fc.shuffledSubarray([...examples], { minLength: examples.length }), (shuffled) => {
      expect(trainUrgency(shuffled, ordinary)).toEqual(sorted);
    }),
    { numRuns: 4 },
  );
});

test("a model that was stored and read again judges the same", () => {
  const stored = JSON.parse(
    JSON.stringify({ ...model, keys: Array.from(model.keys), weights: Array.from(model.weights) }),
  ) as { keys: number[]; weights: number[] };
  const again = prepareUrgency({
    ...model,
    keys: Int32Array.from(stored.keys),
    weights: Float32Array.from(stored.weights),
  });
  const message = "my baby is so quiet today";
  expect(judgeUrgency(again, message, ["eng"])).toEqual(judge(message, "eng"));
});

test.each([
  ["four thousand emoji", "😭".repeat(4096)],
  ["a megabyte", "no blood ".repeat(120_000)],
  ["right-to-left overrides", "\u202e\u202d".repeat(2048)],
  ["zero-width characters", "bl\u200be\u200bed".repeat(1000)],
  ["one endless word", "bleed".repeat(200_000)],
])("%s cost no more than a long message", (_, message) => {
  expect(quickest(() => judge(message))).toBeLessThan(200);
});

test("a sign of several words is heard in languages that glue words together", () => {
  const conceptsIn = (text: string, language: string) =>
    readTokens(text, [language]).flatMap(({ concepts }) => concepts);
  expect(conceptsIn("mama amepoteza fahamu", "swa")).toContain("faint");
  expect(conceptsIn("anataka kufa", "swa")).toContain("selfharm");
  expect(conceptsIn("ndiphelelwe ngamandla", "xho")).toContain("weak");
});

test.each([
  ["ek wil nie meer lewe nie", "afr", "selfharm"],
  ["mtoto hapumui vizuri", "swa", "breathless"],
  ["ngwana ha a heme", "sot", "breathless"],
  ["bébé respire plus", "fra", "breathless"],
  ["o bebê n respira", "por", "breathless"],
])("%j (%s) says %s, whatever is denied in it", (message, language, concept) => {
  const said = readTokens(message, [language]).filter(({ negated }) => !negated);
  expect(said.flatMap(({ concepts }) => concepts)).toContain(concept);
});

test.each([
  ["my soup is cold", "eng"],
  ["the tap is leaking", "eng"],
  ["my network is very slow today", "eng"],
  ["le robinet fuit", "fra"],
  ["a torneira está a pingar", "por"],
  ["mi celular se murió", "spa"],
  ["bomba linavuja", "swa"],
  ["ifoni yami ifile", "zul"],
  ["impompo iyavuza", "xho"],
  ["die kraan lek", "afr"],
  ["pompo e a dutla", "sot"],
  ["الحنفية تسرب ماء", "ara"],
  ["नल टपक रहा है", "hin"],
  ["ek lag my dood", "afr"],
  ["amanzi empompini ayabanda", "zul"],
  ["metsi a a bata", "sot"],
  ["पानी ठंडा है", "hin"],
  ["ke shwa ke ditsheho", "sot"],
])("%j (%s) happens to a thing, or is laughter", (message, language) => {
  expect(judgeUrgency(everyday, message, [language]).urgent).toBe(false);
  const said = readTokens(message, [language]).flatMap(({ concepts }) => concepts);
  expect(said).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:fluid|cold|less|death)$/)]));
});

test.each([
  ["water is leaking from me", "eng"],
  ["something is leaking and I am pregnant", "eng"],
  ["my baby is cold and limp", "eng"],
  ["my child drank from the tank and is not breathing", "eng"],
])("%j (%s) happens to somebody, whatever else is named", (message, language) => {
  expect(judgeUrgency(everyday, message, [language]).urgent).toBe(true);
});

test("what a child swallows is no mere subject, with a slip too", () => {
  expect(judgeUrgency(everyday, "my child swallowd bleach", ["eng"])).toMatchObject({ urgent: true, rule: "poison" });
});

test.each(["my phone died", "the heat is killing me today", "dying of laughter"])(
  "%j is a figure of speech",
  (message) => {
    expect(readTokens(message, ["eng"]).flatMap(({ concepts }) => concepts)).not.toContain("death");
  },
);
