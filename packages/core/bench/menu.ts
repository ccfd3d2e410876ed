import { readFlow } from "../src/flow/index.ts";
import { action, flowJson, id, say } from "../src/flow/test/sketch.ts";

/** The text of each of the menu's answers in both languages; `floip.ts` says the same. */
export const answers = {
  news: ["Nothing new today, @contact.name.", "Rien de neuf, @contact.name."],
  symptoms: ["Fever, cough, or both? Rest, and drink.", "Fièvre, toux ? Reposez-vous, buvez."],
  language: ["English it is.", "Ce sera le français."],
  clinics: ["The clinic opens at 8.", "Le dispensaire ouvre à 8 h."],
  about: ["We are the health line of the ministry.", "Nous sommes la ligne du ministère."],
} as const;

export const question = [
  "1 News 2 Symptoms 3 Language 4 Clinics 5 About",
  "1 Nouvelles 2 Symptômes 3 Langue 4 Santé 5 Nous",
];
const thanks = [
  "Thank you, @(title(contact.name)). You chose @results.choice.category.",
  "Merci, @contact.name : @results.choice.category.",
];
const sorry = ["I did not understand @input.text", "Je n'ai pas compris @input.text"];

/** What people answer, over and over; the last of a conversation ends it. */
export const replies = ["1", "symptoms please", "3", "clinics", "5", "news"];
/** How many answers a conversation has. */
export const rounds = 20;

const topics = Object.keys(answers) as (keyof typeof answers)[];

function bilingual(texts: readonly [string, string] | readonly string[]) {
  const [english = "", french = ""] = texts;
  return { action: say(english), translation: [id(`action ${english}`), { text: [french] }] as const };
}

const said = {
  greet: bilingual(["Hello @contact.name! Reply with a number.", "Bonjour @contact.name ! Répondez par un chiffre."]),
  question: bilingual(question),
  sorry: bilingual(sorry),
  thanks: bilingual(thanks),
  bye: bilingual(["Goodbye @contact.name", "Au revoir @contact.name"]),
  ...Object.fromEntries(topics.map((topic) => [topic, bilingual(answers[topic])])),
} as Readonly<Record<string, ReturnType<typeof bilingual>>>;

const actionOf = (name: string) => said[name]?.action ?? say(name);

/** Twelve nodes: a greeting, a question with five answers and another, a note, a count, and an end. */
export const menu = readFlow(
  flowJson({
    name: "Menu",
    localization: { fra: Object.fromEntries(Object.values(said).map(({ translation }) => translation)) },
    nodes: [
      { name: "greet", actions: [actionOf("greet")], to: "ask" },
      {
        name: "ask",
        actions: [actionOf("question")],
        wait: true,
        result: "Choice",
        cases: topics.map((topic, i) => ["has_any_word", `${i + 1} ${topic}`, topic, topic] as const),
        other: "sorry",
      },
      ...topics.map((topic) => ({ name: topic, actions: [actionOf(topic)], to: "note" })),
      { name: "sorry", actions: [actionOf("sorry")], to: "ask" },
      {
        name: "note",
        actions: [
          action("count", "set_run_local", { local: "rounds", operation: "increment", value: "1" }),
          action("topic", "set_run_result", {
            name: "Topic",
            value: "@(upper(results.choice.category))",
            category: "",
          }),
        ],
        to: "thanks",
      },
      { name: "thanks", actions: [actionOf("thanks")], to: "again" },
      {
        name: "again",
        operand: "@locals.rounds",
        cases: [["has_number_gte", String(rounds), "Enough", "bye"]],
        other: "ask",
      },
      { name: "bye", actions: [actionOf("bye")] },
    ],
  }),
);
