/** The body, and who is in it. */
export const body = [
  "head",
  "chest",
  "belly",
  "back",
  "limb",
  "face",
  "throat",
  "vagina",
  "breast",
  "skin",
  "baby",
  "pregnant",
  "heart",
] as const;

/**
 * Things that warning signs are made of. People name each in many words and languages; a rule that speaks of one is
 * understood in all of them. What is dangerous is learned from the team's examples, never from this list.
 */
export const concepts = [
  ...body,
  // what happens to it
  "pain",
  "bleed",
  "fluid",
  "breath",
  "breathless",
  "cough",
  "move",
  "see",
  "blurred",
  "swell",
  "hot",
  "cold",
  "sweat",
  "weak",
  "faint",
  "fit",
  "vomit",
  "loose",
  "thirst",
  "urine",
  "itch",
  "confused",
  "stiff",
  "birth",
  "loss",
  "drink",
  "colour",
  "taste",
  "wound",
  // how much, how long
  "severe",
  "mild",
  "more",
  "less",
  "sudden",
  "lasting",
  "easing",
  "worse",
  "usual",
  "strange",
  "fine",
  "strength",
  "wake",
  "feel",
  // danger to life by one's own or another's hand
  "selfharm",
  "violence",
  "poison",
  "despair",
  "death",
  // how it is said
  "not",
  "self",
  "ask",
  "medicine",
  "work",
  "play",
  // what sounds like one of these and is none: `a fit of laughter`, `blood test`
  "idiom",
  // a word that a sign may be made of, and that names a subject when it stands alone: `waters`, `swelling`
  "topic",
  // what may leak, die or be cold without harm to anybody, and who may not
  "thing",
  "person",
  // what is said beside it and tells nothing: `please`, `just`, `what must I do`
  "filler",
] as const;

export type Concept = (typeof concepts)[number];

/**
 * The words of one language for each concept, divided by commas: `word`, `begin*`, `*inside*`, `several words`.
 * Written as people type: small letters, without accents.
 */
export type Lexicon = Readonly<Partial<Record<Concept, string>>>;

/** What a concept says when it is denied: a baby that does not move moves less; pain that will not stop lasts. */
export const denied: Readonly<Partial<Record<Concept, Concept>>> = {
  move: "less",
  easing: "lasting",
  breath: "breathless",
  strength: "weak",
  see: "blurred",
  wake: "faint",
};

/** What somebody who asks how to stop it suffers from: `how do I stop the bleeding` says that it bleeds and goes on. */
export const suffered: ReadonlySet<Concept> = new Set<Concept>([
  "pain",
  "bleed",
  "fluid",
  "breathless",
  "swell",
  "hot",
  "fit",
  "vomit",
  "loose",
  "violence",
]);

/** What says nothing when it happens to a thing: `the tap is leaking`, `my phone died`. Blood and breath are never a thing's. */
export const ofThings: ReadonlySet<Concept> = new Set<Concept>([
  "fluid",
  "cold",
  "hot",
  "less",
  "more",
  "death",
  "weak",
  "faint",
  "move",
  "blurred",
  "wound",
  "colour",
  "sweat",
  "severe",
  "worse",
  "lasting",
  "sudden",
  "strange",
]);

/** Who is spoken of, whole or in part. */
export const somebody: ReadonlySet<Concept> = new Set<Concept>(["person", ...body]);

/** What can be denied: `no bleeding`. A part of the body that is named in a denial is still spoken of. */
export const deniable: ReadonlySet<Concept> = new Set<Concept>([
  "pain",
  "bleed",
  "fluid",
  "cough",
  "move",
  "swell",
  "hot",
  "cold",
  "sweat",
  "fit",
  "vomit",
  "loose",
  "thirst",
  "itch",
  "confused",
  "stiff",
  "birth",
  "loss",
  "drink",
  "wound",
  "severe",
  "more",
  "sudden",
  "worse",
  "usual",
  "strange",
  "fine",
  "feel",
  "selfharm",
  "violence",
  "poison",
  "despair",
  "death",
]);
