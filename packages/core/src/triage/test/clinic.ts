import type { Example } from "../train/labels.ts";

const said: Readonly<Record<string, readonly string[]>> = {
  appointment: [
    "when is my next appointment",
    "I want to book a visit at the clinic",
    "can I change the date of my visit",
    "book an appointment for tomorrow please",
    "what time does my appointment start",
    "I missed my appointment last week",
  ],
  breastfeeding: [
    "how often should I breastfeed",
    "my baby does not want the breast",
    "can I breastfeed when I have a cold",
    "is breast milk enough for my baby",
    "it hurts when I breastfeed",
    "how do I keep breast milk fresh",
  ],
  grant: [
    "how do I apply for the child grant",
    "when is the grant money paid",
    "my grant money did not come",
    "which papers do I need for the grant",
    "who can get the child support grant",
    "the grant office is closed",
  ],
  vaccine: [
    "which vaccine does my baby need",
    "is the measles vaccine safe",
    "my child has fever after the vaccine",
    "where can I get the vaccine for free",
    "how many vaccines at six weeks",
    "we lost the vaccine card",
  ],
  thanks: [
    "thank you so much",
    "thanks a lot this helped",
    "you are great thank you",
    "many thanks",
    "thank you for your help 🙏",
    "wow thanks",
  ],
};

/** A small clinic's examples: five labels, and two messages that have two of them. */
export const clinicExamples: readonly Example[] = [
  ...Object.entries(said).flatMap(([label, texts]) => texts.map((text) => ({ text, labels: [label] }))),
  { text: "thank you, and when is my appointment", labels: ["appointment", "thanks"] },
  { text: "thanks, and which vaccine is next", labels: ["vaccine", "thanks"] },
];
