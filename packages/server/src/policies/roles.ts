export const roles = ["admin", "builder", "operator", "viewer"] as const;
export type Role = (typeof roles)[number];

/** What can be allowed, and to which roles it is. Everything that a policy asks for is a line here. */
const allowedTo = {
  "dashboard.read": ["admin", "builder", "operator", "viewer"],
  "conversations.read": ["admin", "builder", "operator", "viewer"],
  "conversations.answer": ["admin", "operator"],
  /** Collections, saved answers and saved views that all of the team share. */
  "inbox.arrange": ["admin", "operator"],
  "contacts.read": ["admin", "builder", "operator", "viewer"],
  "contacts.write": ["admin", "operator"],
  "contacts.import": ["admin", "operator"],
  "contacts.export": ["admin", "operator"],
  /** Erase a person, or hand out all that is known of them. */
  "contacts.erase": ["admin"],
  "segments.write": ["admin", "builder", "operator"],
  "answers.read": ["admin", "builder", "operator", "viewer"],
  "content.write": ["admin", "builder"],
  "triage.correct": ["admin", "builder", "operator"],
  "triage.write": ["admin", "builder"],
  "data.write": ["admin", "builder"],
  "journeys.read": ["admin", "builder", "operator", "viewer"],
  "journeys.write": ["admin", "builder"],
  /** Start a journey for people who did not ask for it. */
  "journeys.start": ["admin", "builder", "operator"],
  "results.export": ["admin", "builder", "operator"],
  "settings.read": ["admin", "builder", "operator", "viewer"],
  "settings.write": ["admin"],
  "flags.write": ["admin"],
  "team.manage": ["admin"],
  "keys.manage": ["admin"],
  "audit.read": ["admin"],
  /** Names, phone numbers and whatever else tells who somebody is. */
  "personalData.see": ["admin", "operator"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof allowedTo;

const permissions = Object.keys(allowedTo) as readonly Permission[];

/** What a program may be given: the work with people, and none of the looking after the organisation. */
export const grantable = [
  ...(["dashboard.read", "conversations.read", "conversations.answer", "contacts.read", "contacts.write"] as const),
  ...(["journeys.read", "journeys.start", "results.export", "personalData.see"] as const),
] satisfies readonly Permission[];

/** What a role may do; a member may be given or denied the sight of personal data apart from it. */
export function permissionsOf(role: Role, hidesPersonalData: boolean | null): ReadonlySet<Permission> {
  const may = new Set(permissions.filter((permission) => isAllowed(permission, role)));
  if (hidesPersonalData === true) may.delete("personalData.see");
  if (hidesPersonalData === false) may.add("personalData.see");
  return may;
}

const isAllowed = (permission: Permission, role: Role): boolean => allowedTo[permission].some((one) => one === role);
