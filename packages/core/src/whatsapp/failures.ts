/** What to do about a refused or failed send, and what the people who look at it read. */
export interface Failure {
  /**
   * `no` never; `backoff` soon, with growing gaps; `pair` soon, for this contact only; `number` soon, and the whole
   * number pauses; `later` not before hours, or after a person changed something.
   */
  readonly retry: "no" | "backoff" | "pair" | "number" | "later";
  /** The least number of seconds before the next try, where it is known. */
  readonly afterSeconds?: number;
  /** Whether somebody must be told, because more messages will fail for the same reason. */
  readonly alert: boolean;
  /** Whether whoever the same is said to is refused it, too: the fault is the template's, the number's or the account's. */
  readonly forAll: boolean;
  readonly people: string;
}

const hour = 3600;
const no = (people: string): Failure => ({ retry: "no", alert: false, forAll: false, people });
const stop = (people: string): Failure => ({ retry: "no", alert: true, forAll: true, people });
/** More may fail so, but the fault may as well be in what is said to one person. */
const unfit = (people: string): Failure => ({ ...stop(people), forAll: false });
const backoff = (people: string): Failure => ({ retry: "backoff", alert: false, forAll: false, people });
const number = (afterSeconds: number, people: string): Failure => ({
  retry: "number",
  afterSeconds,
  alert: false,
  forAll: false,
  people,
});
const later = (afterSeconds: number, people: string): Failure => ({
  retry: "later",
  afterSeconds,
  alert: true,
  forAll: true,
  people,
});

/** The number can send nothing until somebody mends it. What people were told they get meanwhile waits, and then goes out. */
const hold = (people: string): Failure => ({ ...number(60, people), alert: true });

const badToken = hold("WhatsApp refused our access token. An administrator must enter a new one.");
const noPermission = stop("Our access token may not do this. An administrator must check its permissions.");
const outage = backoff("WhatsApp is having problems. We are trying again.");
const ourFault = unfit("WhatsApp did not accept the form of this message. Please report it: the fault is in Hotline.");
const templateFault = unfit(
  "The values do not fit the template, which may have changed at WhatsApp. Choose it again, and check the message.",
);
const setup = hold("The number is not set up completely at WhatsApp. An administrator must finish its registration.");
const group = no("This group cannot be written to.");
const call = no("WhatsApp refused the call.");

/** Ours, for what a number was to say that the team has retired. */
export const retiredCode = -3;

/** WhatsApp's, for whoever has not written for a day and is told something without a template. */
export const windowClosedCode = 131_047;

/** Every code of WhatsApp that a send can meet, and ours. The codes decide: the HTTP status beside them is not reliable. */
export const failures: Readonly<Record<number, Failure>> = {
  [retiredCode]: no("The number was retired in the settings: nothing is sent by it any more."),
  0: badToken,
  1: backoff("WhatsApp could not handle the request. We are trying again."),
  2: outage,
  3: noPermission,
  4: number(60, "The app has called WhatsApp too often. Everything waits a moment."),
  10: noPermission,
  33: stop("This number no longer exists at WhatsApp. Remove it here or connect it again."),
  100: ourFault,
  190: badToken,
  368: later(24 * hour, "WhatsApp has blocked this account for a while because of its rules. Look at the account."),
  613: number(60, "The app has called WhatsApp too often. Everything waits a moment."),
  2500: badToken,
  80007: number(5 * 60, "The account has called WhatsApp too often within the hour. Everything waits a moment."),
  130403: no("You have blocked this person. Unblock them before you write."),
  130429: number(1, "The number sent faster than WhatsApp allows. We slow down and try again."),
  130472: no("WhatsApp holds this message back in an experiment of its own. Sending again does not help."),
  130497: no("This account may not write to people in that country."),
  130501: no("WhatsApp does not allow this kind of message in a group."),
  131000: backoff("Something went wrong at WhatsApp. We are trying again."),
  131005: noPermission,
  131008: ourFault,
  131009: ourFault,
  131016: outage,
  131020: group,
  131021: no("The number cannot write to itself."),
  131026: no("The message cannot be delivered: the person is not on WhatsApp, blocked us, or has an old version."),
  131030: no("This is a test number: add the person to its list of allowed recipients at WhatsApp."),
  131031: stop("WhatsApp has locked the account. An administrator must look into the WhatsApp Manager."),
  131037: later(24 * hour, "WhatsApp must approve the number's display name before it may send."),
  131041: group,
  131042: later(hour, "WhatsApp cannot charge this account. An administrator must check the payment method."),
  131044: later(hour, "WhatsApp cannot charge this account for calls. Check the payment method."),
  131045: setup,
  [windowClosedCode]: no("More than 24 hours have passed since the person last wrote: only a template can be sent."),
  131048: later(
    6 * hour,
    "Too many people blocked or reported this number. Stop mass messages and look at its quality.",
  ),
  131049: {
    ...later(24 * hour, "WhatsApp limits marketing messages to this person. Wait a day."),
    alert: false,
    forAll: false,
  },
  131050: no("This person asked WhatsApp for no more marketing messages from us."),
  131051: ourFault,
  131052: no("WhatsApp could not pass on the file that the person sent. Ask them to send it again."),
  131053: {
    ...backoff("WhatsApp could not fetch or use the attached file. Check its address, type and size."),
    alert: true,
  },
  131055: ourFault,
  131056: {
    retry: "pair",
    afterSeconds: 6,
    alert: false,
    forAll: false,
    people: "Too many messages to this person at once. The next waits.",
  },
  131057: number(60, "WhatsApp is upgrading this number. Sending goes on in about a minute."),
  131059: ourFault,
  131060: no("The content can be read in the WhatsApp Business app only."),
  131062: no("This message needs the person's phone number, and they have hidden it."),
  131063: stop("Marketing templates are switched off for this account at WhatsApp."),
  131064: later(
    24 * hour,
    "WhatsApp limits this account because templates have a wrong category. Correct the templates.",
  ),
  131201: group,
  131202: group,
  131204: group,
  131207: stop("WhatsApp has suspended this group."),
  131208: number(60, "Too many calls to groups. They wait a moment."),
  131209: group,
  131210: group,
  131211: group,
  131212: group,
  131213: group,
  131214: group,
  131215: group,
  132000: templateFault,
  132001: stop("The template does not exist in this language, or WhatsApp has not approved it. Choose another one."),
  132005: no("The text of the template with its values is too long."),
  132007: stop("The template breaks WhatsApp's rules on characters. Change the template."),
  132008: templateFault,
  132012: templateFault,
  132015: later(3 * hour, "WhatsApp has paused this template because people did not like it."),
  132016: stop("WhatsApp has disabled this template for good. Make another one."),
  132018: templateFault,
  132068: stop("WhatsApp has blocked this form. Repair it in the WhatsApp Manager."),
  132069: later(hour, "WhatsApp slows this form down to ten an hour because its server answers badly."),
  133000: setup,
  133004: outage,
  133005: stop("The two-step PIN of the number is wrong."),
  133006: setup,
  133008: later(hour, "Too many wrong PINs for this number. WhatsApp makes us wait."),
  133009: later(60, "PINs were tried too fast. WhatsApp makes us wait."),
  133010: setup,
  133015: later(5 * 60, "The number was removed a moment ago. Wait some minutes before it is registered again."),
  133016: later(72 * hour, "The number was registered and removed too often. WhatsApp makes us wait three days."),
  134011: stop("The terms of WhatsApp Payments have not been accepted."),
  134100: ourFault,
  134101: later(10 * 60, "WhatsApp is still preparing this template. Try again in ten minutes."),
  134102: stop("This template is not available for marketing messages."),
  135000: ourFault,
  137000: no("Another person may hold this number now. Confirm who they are before you write."),
  139000: stop("WhatsApp has blocked the form of this message."),
  139100: no("Some people could not be blocked or unblocked."),
  139101: stop("The list of blocked people is full."),
  139102: backoff("The list of blocked people is being changed. We are trying again."),
  139103: backoff("WhatsApp could not change the list of blocked people. We are trying again."),
  1752041: no("This account is already registered for marketing messages."),
  2388019: stop("The account has as many templates as WhatsApp allows. Delete some."),
  2494100: number(60, "WhatsApp is maintaining this account. Sending goes on in some minutes."),
};

/** The codes that WhatsApp documents as a span with one meaning. */
const spans: readonly (readonly [from: number, to: number, failure: Failure])[] = [
  [200, 299, noPermission],
  [138_000, 138_018, call],
  [139_001, 139_004, stop("The form of this message is not published at WhatsApp.")],
  [147_001, 147_005, no("WhatsApp refused the number's user name.")],
  [2_388_001, 2_388_103, stop("WhatsApp refused the template or the move of the number.")],
];

const refused = unfit("WhatsApp refused the message for a reason that Hotline does not know yet.");
const throttled = number(5, "WhatsApp asked us to slow down. We are trying again.");

/** Those of which somebody must know, or may have to when they last; 0 is no answer at all, -1 one that says no code. */
export const alertingCodes: readonly number[] = [
  0,
  -1,
  ...Object.entries(failures).flatMap(([code, { alert, retry }]) =>
    alert || retry === "backoff" ? [Number(code)] : [],
  ),
];

/** What to do about a code; about an unknown one by the HTTP status: 4xx never again, 5xx a few times. */
export function failureFor(code: number, httpStatus: number): Failure {
  const known = Object.hasOwn(failures, code) ? failures[code] : undefined;
  const failure = known ?? spans.find(([from, to]) => code >= from && code <= to)?.[2];
  if (failure !== undefined) return failure;
  if (httpStatus === 429) return throttled;
  return httpStatus >= 500 ? outage : refused;
}
