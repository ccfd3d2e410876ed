import fc from "fast-check";
import { expect, test } from "vitest";
import { quickest } from "../test/quickest.ts";
import { datesIn, numbersIn, yesOrNo } from "./index.ts";

/** A Tuesday. */
const today = "2030-08-20";
const day = (message: string, language = "eng", prefer?: "past" | "future") =>
  datesIn(message, { today, language, ...(prefer && { prefer }) })[0]?.day;

test.each([
  ["already went on 1 August", "2030-08-01"],
  ["Hey, we already went to the clinic on the 1st of August", "2030-08-01"],
  ["August 1st", "2030-08-01"],
  ["01/08", "2030-08-01"],
  ["01/08/2029", "2029-08-01"],
  ["1-8-30", "2030-08-01"],
  ["2030-08-01", "2030-08-01"],
  ["08/25/2030", "2030-08-25"],
  ["3 dec 2029", "2029-12-03"],
  ["today", "2030-08-20"],
  ["YESTERDAY!!", "2030-08-19"],
  ["tomorrow", "2030-08-21"],
  ["2moro", "2030-08-21"],
  ["i went yday", "2030-08-19"],
  ["last tuesday", "2030-08-13"],
  ["next Tuesday", "2030-08-27"],
  ["on Monday", "2030-08-19"],
  ["3 days ago", "2030-08-17"],
  ["two weeks ago", "2030-08-06"],
  ["in 10 days", "2030-08-30"],
  ["last month", "2030-07-20"],
  ["we went the day before yesterday", "2030-08-18"],
  ["the day after tomorrow", "2030-08-22"],
  ["I was there last night", "2030-08-19"],
  ["she came this morning", "2030-08-20"],
  ["a week ago", "2030-08-13"],
  ["two weeks back", "2030-08-06"],
  ["on the first of August", "2030-08-01"],
  ["Friday last week", "2030-08-16"],
  ["next week monday", "2030-08-26"],
  ["next week on Thursday", "2030-08-29"],
  ["last week Friday", "2030-08-16"],
  ["this Friday", "2030-08-23"],
  ["on sat", "2030-08-17"],
  ["Sat 10am", "2030-08-17"],
  ["on the twenty second of June", "2030-06-22"],
  ["twenty-first of July", "2030-07-21"],
  ["1 Agust", "2030-08-01"],
  ["3 weeks from now", "2030-09-10"],
  ["twenty one days ago", "2030-07-30"],
  ["on August 1,2029", "2029-08-01"],
  ["1aug", "2030-08-01"],
  ["12dec2029", "2029-12-12"],
  ["12dec 29", "2029-12-12"],
  ["5-Jan-29", "2029-01-05"],
  ["1 August 29", "2029-08-01"],
  ["it was 1 August 29 days after that", "2030-08-01"],
])("%s is %s", (message, expected) => {
  expect(day(message)).toBe(expected);
});

test.each([
  ["on the 3rd", "eng", "2030-09-03"],
  ["The 25th", "eng", "2030-08-25"],
  ["my next visit is on the 20th at 10am", "eng", "2030-08-20"],
  ["the 31st", "eng", "2030-08-31"],
  ["3rd", "eng", "2030-09-03"],
  ["le 3", "fra", "2030-09-03"],
  ["dia 3", "por", "2030-09-03"],
  ["el día 3", "spa", "2030-09-03"],
  ["die 3de", "afr", "2030-09-03"],
  ["tarehe 3", "swa", "2030-09-03"],
  ["يوم ٣", "ara", "2030-09-03"],
  ["3 तारीख", "hin", "2030-09-03"],
])("a visit to come %s (%s) is on %s", (message, language, expected) => {
  expect(day(message, language, "future")).toBe(expected);
});

test.each([
  "on the 3rd floor",
  "my 3rd child",
  "the 2nd dose was painful",
  "this is the 3rd time i ask",
  "day 3 of fever",
  "the 45th",
  "the first",
  "3",
  "i choose the 3",
  "sometime this week",
  "end of this month",
  "end of March",
  "mid June",
  "early in July",
  "fin mars",
  "mi-juin",
  "fim de março",
  "mwisho wa Machi",
  "ekupheleni kukaMashi",
  "einde Maart",
  "june first week",
  "june 2nd week",
  "الأسبوع الأول من يونيو",
  "last friday of june",
  "the first Monday in June",
  "premier lundi de juin",
  "le 3",
])("%s names no day", (message) => {
  expect(day(message)).toBe(undefined);
});

test.each([
  ["Monday 2 September", "eng", "2030-09-02"],
  ["monday the 2nd of september at 9am", "eng", "2030-09-02"],
  ["on Monday, 2/9/2030", "eng", "2030-09-02"],
  ["Friday the 6th", "eng", "2030-09-06"],
  ["vendredi 6 septembre", "fra", "2030-09-06"],
  ["segunda-feira, 2 de setembro", "por", "2030-09-02"],
  ["Jumatatu tarehe 2 Septemba", "swa", "2030-09-02"],
  ["ngoMsombuluko 2 Septhemba", "zul", "2030-09-02"],
  ["الاثنين 2 سبتمبر", "ara", "2030-09-02"],
])("the weekday of %s (%s) is a part of the day, which is %s", (message, language, expected) => {
  const found = datesIn(message, { today, language });
  expect(found.map((each) => each.day)).toEqual([expected]);
  expect(found[0]?.certainty).toBeGreaterThanOrEqual(0.7);
});

test.each([
  ["Monday 3 September", "eng"],
  ["after 3 March", "eng"],
  ["before the 15th of March", "eng"],
  ["1 or 2 March", "eng"],
  ["1/2 March", "eng"],
  ["between 1 and 5 March", "eng"],
  ["March 15 or 16", "eng"],
  ["après le 3 mars", "fra"],
  ["entre 1 e 5 de março", "por"],
  ["10 जून के बाद", "hin"],
  ["my baby is 2 weeks old today", "eng"],
  ["mon bébé a 2 mois aujourd'hui", "fra"],
])("%s (%s) is not sure enough to be stored without asking", (message, language) => {
  expect(datesIn(message, { today, language })[0]?.certainty ?? 0).toBeLessThan(0.7);
});

test("a day of a month that was is in this month or the one before, and never on a day that the month has not", () => {
  expect(day("on the 3rd", "eng", "past")).toBe("2030-08-03");
  expect(day("on the 31st", "eng", "past")).toBe("2030-07-31");
  expect(datesIn("the 31st", { today: "2030-02-10", language: "eng", prefer: "past" })[0]?.day).toBe("2030-01-31");
  expect(datesIn("the 30th", { today: "2030-02-10", language: "eng", prefer: "future" })[0]?.day).toBe("2030-03-30");
});

test.each([
  ["le 1er août", "fra", "2030-08-01"],
  ["mardi dernier", "fra", "2030-08-13"],
  ["il y a 3 jours", "fra", "2030-08-17"],
  ["1 de agosto", "por", "2030-08-01"],
  ["ontem", "por", "2030-08-19"],
  ["hace dos semanas", "spa", "2030-08-06"],
  ["die 1ste Augustus", "afr", "2030-08-01"],
  ["drie dae gelede", "afr", "2030-08-17"],
  ["tarehe 1 Agosti", "swa", "2030-08-01"],
  ["siku tatu zilizopita", "swa", "2030-08-17"],
  ["wiki ijayo", "swa", "2030-08-27"],
  ["ngoMsombuluko", "zul", "2030-08-19"],
  ["izolo", "zul", "2030-08-19"],
  ["ngomso", "xho", "2030-08-21"],
  ["ngoMvulo", "xho", "2030-08-19"],
  ["maobane", "sot", "2030-08-19"],
  ["ka Mantaha", "sot", "2030-08-19"],
  ["١ أغسطس", "ara", "2030-08-01"],
  ["أمس", "ara", "2030-08-19"],
  ["قبل ثلاثة أيام", "ara", "2030-08-17"],
  ["1 अगस्त", "hin", "2030-08-01"],
  ["तीन दिन पहले", "hin", "2030-08-17"],
  ["hier soir", "fra", "2030-08-19"],
  ["avant-hier", "fra", "2030-08-18"],
  ["il y a une semaine", "fra", "2030-08-13"],
  ["le premier août", "fra", "2030-08-01"],
  ["la semaine dernière", "fra", "2030-08-13"],
  ["anteontem", "por", "2030-08-18"],
  ["fui ayer por la mañana", "spa", "2030-08-19"],
  ["pasado mañana", "spa", "2030-08-22"],
  ["eergister", "afr", "2030-08-18"],
  ["'n week gelede", "afr", "2030-08-13"],
  ["tarehe 1 mwezi wa nane", "swa", "2030-08-01"],
  ["juzi", "swa", "2030-08-18"],
  ["Jumanne iliyopita", "swa", "2030-08-13"],
  ["mhla ka-1 Agasti", "zul", "2030-08-01"],
  ["ngiye ngo-1 ku-Agasti", "zul", "2030-08-01"],
  ["ngo 1 kuAugust", "zul", "2030-08-01"],
  ["ngoLwesibili oludlule", "zul", "2030-08-13"],
  ["kuthangi", "zul", "2030-08-18"],
  ["ngoLwesibini ogqithileyo", "xho", "2030-08-13"],
  ["12 Okthobha", "xho", "2030-10-12"],
  ["nge-12 ka-Okthobha", "xho", "2030-10-12"],
  ["ngomhla we-12 kuJanyuwari 2031", "xho", "2031-01-12"],
  ["umhla we-3 eyeThupha", "xho", "2030-08-03"],
  ["ka Labobedi le fetileng", "sot", "2030-08-13"],
  ["beke e fetileng", "sot", "2030-08-13"],
  ["يوم الثلاثاء الماضي", "ara", "2030-08-13"],
  ["أول أمس", "ara", "2030-08-18"],
  ["1 آب", "ara", "2030-08-01"],
  ["पिछले मंगलवार", "hin", "2030-08-13"],
  ["yesterday I went e-clinic", "zul", "2030-08-19"],
  ["el veintidós de agosto", "spa", "2030-08-22"],
  ["le vingt et un août", "fra", "2030-08-21"],
  ["أول أغسطس", "ara", "2030-08-01"],
  ["قبل أسبوع", "ara", "2030-08-13"],
  ["بعد أسبوعين", "ara", "2030-09-03"],
  ["mañana por la mañana", "spa", "2030-08-21"],
])("%s (%s) is %s", (message, language, expected) => {
  expect(day(message, language)).toBe(expected);
});

test("without a year, the past or the future that the question expects", () => {
  expect(day("24 December", "eng", "past")).toBe("2029-12-24");
  expect(day("24 December", "eng", "future")).toBe("2030-12-24");
  expect(day("Friday", "eng", "past")).toBe("2030-08-16");
  expect(day("Friday", "eng", "future")).toBe("2030-08-23");
  expect(day("कल", "hin", "past")).toBe("2030-08-19");
  expect(day("कल", "hin", "future")).toBe("2030-08-21");
});

test("a date says where it stands and how sure it is", () => {
  const message = "we went on 1 August 2029, then again yesterday";
  const found = datesIn(message, { today, language: "eng" });
  expect(found.map(({ start, end }) => message.slice(start, end))).toEqual(["1 August 2029", "yesterday"]);
  expect(found[0]?.certainty).toBe(1);
  expect(datesIn("01/08", { today })[0]?.certainty).toBeLessThan(0.8);
});

test("the order of day and month is the organisation's to say", () => {
  expect(datesIn("01/08/2030", { today, order: "mdy" })[0]?.day).toBe("2030-01-08");
});

test.each([
  ["I want to know more about the clinic", "eng"],
  ["I sat in the sun", "eng"],
  ["take 2-3 tablets, the clinic is open 24/7", "eng"],
  ["the second may be worse", "eng"],
  ["mon bébé tousse", "fra"],
  ["ek is hier", "afr"],
  ["goeie môre", "afr"],
  ["vomito en la mañana", "spa"],
  ["may one ask", "eng"],
])("%s (%s) names no date either", (message, language) => {
  expect(day(message, language)).toBeUndefined();
});

test.each(["hello", "31/02/2030", "32 August", "I have 2 children", "", "may I ask you something", "call 0821234567"])(
  "%j names no date",
  (message) => {
    expect(day(message)).toBeUndefined();
  },
);

test("29 February is found in the nearest year that has one", () => {
  expect(datesIn("29 Feb", { today: "2030-03-01", language: "eng" })[0]?.day).toBe("2032-02-29");
});

test("every day survives being written out and read", () => {
  const months = [
    "Jan",
    "February",
    "Mar",
    "April",
    "May",
    "June",
    "July",
    "Aug",
    "Sept",
    "October",
    "Nov",
    "December",
  ];
  fc.assert(
    fc.property(fc.date({ min: new Date("2020-01-01"), max: new Date("2039-12-31"), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, of] = iso.split("-");
      expect(day(`it was ${Number(of)} ${months[Number(month) - 1]} ${year}`)).toBe(iso);
      expect(day(`${of}/${month}/${year}`)).toBe(iso);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["yes", "eng", "yes"],
  ["Yes please", "eng", "yes"],
  ["nope", "eng", "no"],
  ["not yet", "eng", "no"],
  ["oui", "fra", "yes"],
  ["pas encore", "fra", "no"],
  ["não", "por", "no"],
  ["simm", "por", "yes"],
  ["noo", "eng", "no"],
  ["sip", "spa", "yes"],
  ["لأ", "ara", "no"],
  ["sí", "spa", "yes"],
  ["ndiyo", "swa", "yes"],
  ["Yebo", "zul", "yes"],
  ["cha", "zul", "no"],
  ["ewe", "xho", "yes"],
  ["hayi", "xho", "no"],
  ["nee dankie", "afr", "no"],
  ["tjhe", "sot", "no"],
  ["نعم", "ara", "yes"],
  ["لا", "ara", "no"],
  ["हाँ", "hin", "yes"],
  ["nahi", "hin", "no"],
  ["👍", "eng", "yes"],
  ["❌", "eng", "no"],
])("%s (%s) is %s", (message, language, answer) => {
  expect(yesOrNo(message, language)).toMatchObject({ answer });
});

test.each([
  ["of course not", "eng"],
  ["I dont think so", "eng"],
  ["claro que no", "spa"],
  ["claro que não", "por"],
])("%s (%s) is no, though it begins like yes", (message, language) => {
  expect(yesOrNo(message, language)).toEqual({ answer: "no", certainty: 1 });
});

test.each(["maybe", "what?", "", "yesterday", "yes and no", "not sure"])("%j is neither yes nor no", (message) => {
  expect(yesOrNo(message, "eng")).toBeNull();
});

test("a short yes is surer than one with a story behind it", () => {
  const story = yesOrNo("yes but then I went home because it was late", "eng");
  expect(story?.certainty).toBeLessThan(yesOrNo("yes", "eng")?.certainty ?? 0);
});

test("numbers are found in digits of any script and in words", () => {
  const values = (message: string, language: string) => numbersIn(message, language).map(({ value }) => value);
  expect(values("I have 2 children, one is 3.5 years", "eng")).toEqual([2, 1, 3.5]);
  expect(values("أنا في الأسبوع ٢٠", "ara")).toEqual([20]);
  expect(values("watoto watatu, tatu", "swa")).toEqual([3, 3]);
  expect(values("deux enfants", "fra")).toEqual([2]);
});

test.each([
  ["twenty two weeks", "eng", [22]],
  ["a hundred and five", "eng", [105]],
  ["two thousand three hundred", "eng", [2300]],
  ["one two three", "eng", [1, 2, 3]],
  ["between twenty and thirty", "eng", [20, 30]],
  ["two and three", "eng", [2, 3]],
  ["quatre-vingt-dix-sept", "fra", [97]],
  ["soixante et onze", "fra", [71]],
  ["cinq cents", "fra", [500]],
  ["vinte e dois", "por", [22]],
  ["mil duzentos", "por", [1200]],
  ["treinta y cinco semanas", "spa", [35]],
  ["twee-en-twintig", "afr", [22]],
  ["tweeëntwintig weke", "afr", [22]],
  ["ishirini na mbili", "swa", [22]],
  ["mia mbili na tano", "swa", [205]],
  ["ثلاثة وعشرون", "ara", [23]],
  ["مئة وخمسة", "ara", [105]],
  ["पाँच सौ बाईस", "hin", [522]],
  ["twenty two", "zul", [22]],
  ["the cents of mia", "eng", []],
])("%s (%s) says %j", (message, language, values) => {
  expect(numbersIn(message, language).map(({ value }) => value)).toEqual(values);
});

test.each([
  ["1.234,5", "eng", [1234.5]],
  ["1,234.5", "spa", [1234.5]],
  ["1,234", "eng", [1234]],
  ["1.234", "por", [1234]],
  ["1,234", "fra", [1.234]],
  ["1 234,5 km", "fra", [1234.5]],
  ["38,5 degrees", "eng", [38.5]],
  ["1,234,567", "eng", [1_234_567]],
  ["١٬٢٣٤٫٥", "ara", [1234.5]],
  ["আমার বয়স ৩৫", "ben", [35]],
  ["౩౫", "tel", [35]],
  ["3kg", "eng", [3]],
  ["1,2,3", "eng", [1, 2, 3]],
  ["my 2nd visit at 10am", "eng", []],
  ["99999999999999999999", "eng", []],
])("%s (%s) in digits says %j", (message, language, values) => {
  expect(numbersIn(message, language).map(({ value }) => value)).toEqual(values);
});

test.each([
  "1/".repeat(300_000),
  "1 august ".repeat(100_000),
  "in 3 ".repeat(100_000),
  "-'".repeat(300_000),
  "1,".repeat(300_000),
  "one-".repeat(100_000),
  "hundred ".repeat(100_000),
])("a hostile text stays within its time", (message) => {
  const all = () => [datesIn(message, { today }), numbersIn(message), yesOrNo(message)];
  expect(quickest(all, 2)).toBeLessThan(2_000);
});
