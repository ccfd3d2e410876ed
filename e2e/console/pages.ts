/** Every page of the console, to be looked at and tried: a line here takes its pictures and lets axe walk over it. */
export interface ConsolePage {
  /** Its name among the pictures. */
  readonly name: string;
  /** Its address, without the first slash. */
  readonly path: string;
  /** A selector of what shows that the page has its contents; without it, the title is enough. */
  readonly ready?: string;
  /** Clicked before the picture is taken, one after the other, where they are there. */
  readonly clicks?: readonly string[];
}

export const consolePages: readonly ConsolePage[] = [
  { name: "inbox", path: "inbox" },
  {
    name: "conversation",
    path: "inbox?view=all",
    ready: "[data-contact]",
    clicks: ["[data-contact]", "textarea"],
  },
  {
    name: "conversation-template",
    path: "inbox?view=all",
    ready: "[data-contact]",
    clicks: ["[data-contact]", "button:has(.tabler-icon-file-text)", "[role=dialog] input", "[role=option]:visible"],
  },
  { name: "live", path: "live", ready: ".recharts-surface" },
  { name: "search", path: "search?q=vacc", ready: "mark" },
  { name: "account", path: "account" },
  { name: "journeys", path: "journeys", ready: "table tbody tr" },
  { name: "journeys-broadcasts", path: "journeys/broadcasts", ready: "main h1" },
  { name: "journeys-triggers", path: "journeys/triggers", ready: "table tbody tr" },
  { name: "journey", path: "journeys", ready: "table tbody tr", clicks: ["table tbody tr a", "[data-node]"] },
  {
    name: "journey-versions",
    path: "journeys",
    ready: "table tbody tr",
    clicks: ["table tbody tr a", "a[href$='/versions']", "main h2"],
  },
  {
    name: "journey-results",
    path: "journeys",
    ready: "table tbody tr",
    clicks: ["table tbody tr a", "a[href$='/results']", "main h2"],
  },
  { name: "contacts", path: "contacts", ready: "main table" },
  { name: "contacts-person", path: "contacts", ready: "tbody tr", clicks: ["tbody a"] },
  { name: "contacts-groups", path: "contacts/groups" },
  { name: "contacts-fields", path: "contacts/fields" },
  {
    name: "contacts-segment",
    path: "contacts/groups",
    clicks: ["main header button:has(.tabler-icon-plus)"],
  },
  { name: "contacts-imports", path: "contacts/imports" },
  { name: "contacts-exports", path: "contacts/exports" },
  { name: "settings", path: "settings" },
  { name: "settings-organisation", path: "settings/organisation", ready: "form" },
  { name: "settings-team", path: "settings/team", ready: "table" },
  { name: "settings-numbers", path: "settings/numbers", ready: "article" },
  { name: "settings-inbox", path: "settings/inbox", ready: "h2" },
  { name: "settings-key-new", path: "settings/keys", clicks: ["main header button"] },
  { name: "settings-webhook-new", path: "settings/webhooks", clicks: ["main header button"] },
  { name: "settings-keys", path: "settings/keys" },
  { name: "settings-webhooks", path: "settings/webhooks" },
  { name: "settings-flags", path: "settings/flags", ready: "[role=switch]" },
  { name: "settings-audit", path: "settings/audit", ready: "table" },
  { name: "answers", path: "answers", ready: "table" },
  { name: "answers-try", path: "answers", ready: "table", clicks: ["button:has(.tabler-icon-flask)"] },
  { name: "answers-editor", path: "answers/answer/mask", ready: "textarea" },
  { name: "answers-content", path: "answers/content", ready: "table" },
  { name: "answers-questions", path: "answers/questions", ready: "h1" },
  { name: "answers-triage", path: "answers/triage", ready: "table" },
  { name: "answers-training", path: "answers/training", ready: "table" },
  { name: "answers-review", path: "answers/review", ready: "details" },
  { name: "answers-data", path: "answers/data", ready: "table" },
  { name: "answers-source", path: "answers/data/cases", ready: "table" },
];

/** What somebody sees who is not signed in. */
export const strangersPages: readonly ConsolePage[] = [{ name: "sign-in", path: "", ready: "form" }];
