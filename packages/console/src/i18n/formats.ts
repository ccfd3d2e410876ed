/** How dates and figures are written for one person: in their language, and always in their time zone. */
export interface Formats {
  readonly timeZone: string;
  /** 14:05 */
  time(at: Date | string): string;
  /** 3 Mar 2026 */
  date(at: Date | string): string;
  /** 3 Mar, 14:05; with its year where that is not the year of `now` */
  dateTime(at: Date | string, now?: Date): string;
  /**
   * A text as journeys and sources keep it: a day (2026-03-03) as 3 Mar 2026 wherever it is read, a moment in ISO's form as
   * 3 Mar 2026, 14:05, and all else as it is.
   */
  written(text: string): string;
  /** Tuesday, 3 March 2026 at 14:05:09 GMT+2: for a title, where nothing may be doubtful. */
  full(at: Date | string): string;
  /** 5 min. ago, in 2 hr. */
  relative(at: Date | string, now: Date): string;
  /** in 12 days: for an end to be ready for, of which a week more or less is too rough. */
  inDays(at: Date | string, now: Date): string;
  /** 1,234 */
  number(value: number): string;
  /** 1.2K */
  short(value: number): string;
  /** 0.123 as 12.3% */
  percent(share: number): string;
  /** 95 as 1 min 35 sec, for waits and ages */
  duration(seconds: number): string;
  /** 0.03s, for what people wait for without noticing */
  seconds(value: number): string;
  /** The name of a language or country of a code, such as "fr" or "ZA". */
  language(code: string): string;
  country(code: string): string;
  /** Names in a row: a, b */
  names(some: readonly string[]): string;
  /** Parts of a sentence in a row: a; b */
  clauses(some: readonly string[]): string;
}

const date = (value: Date | string): Date => (typeof value === "string" ? new Date(value) : value);

/** A day, or a moment that tells its zone: without one it would be read as the viewer's. */
const isoText = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/;

/** Arabic is written with the digits of the contacts' phones, so that a number is the same everywhere it stands. */
const tagOf = (language: string): string => (language === "ar" ? "ar-u-nu-latn" : language);

/** English without a country is American to browsers, with the month first; most who read it here write the day first. */
const dayTagOf = (language: string): string => (language === "en" ? "en-GB" : tagOf(language));

const steps: readonly (readonly [limit: number, unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  [60, "second", 1],
  [3_600, "minute", 60],
  [86_400, "hour", 3_600],
  [604_800, "day", 86_400],
  [2_629_800, "week", 604_800],
  [31_557_600, "month", 2_629_800],
  [Number.POSITIVE_INFINITY, "year", 31_557_600],
];

/** Whether the calendar has the day: browsers take 30 February for 2 March. */
const isDay = (text: string): boolean => new Date(`${text}T00:00Z`).toISOString().startsWith(text);

export function formatsFor(language: string, timeZone: string): Formats {
  const tag = tagOf(language);
  const clock = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dayTagOf(language), { timeZone, ...options });
  const time = clock({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const inWords = { day: "numeric", month: "short", year: "numeric" } as const;
  const day = clock(inWords);
  const dayTime = clock({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const year = clock({ year: "numeric" });
  const wholeTime = clock({ ...inWords, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const calendarDay = clock({ ...inWords, timeZone: "UTC" });
  const full = clock({ dateStyle: "full", timeStyle: "long" });
  const ago = new Intl.RelativeTimeFormat(tag, { numeric: "auto", style: "short" });
  const ahead = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const plain = new Intl.NumberFormat(tag);
  const compact = new Intl.NumberFormat(tag, { notation: "compact", maximumFractionDigits: 1 });
  const second = new Intl.NumberFormat(tag, { style: "unit", unit: "second", unitDisplay: "narrow" });
  const share = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  return {
    timeZone,
    time: (at) => time.format(date(at)),
    date: (at) => day.format(date(at)),
    dateTime: (at, now = new Date()) =>
      (year.format(date(at)) === year.format(now) ? dayTime : wholeTime).format(date(at)),
    written: (text) => {
      if (!isoText.test(text) || Number.isNaN(Date.parse(text)) || !isDay(text.slice(0, 10))) return text;
      return (text.includes("T") ? wholeTime : calendarDay).format(date(text));
    },
    full: (at) => full.format(date(at)),
    relative: (at, now) => relative(ago, (date(at).getTime() - now.getTime()) / 1000),
    inDays: (at, now) => ahead.format(Math.round((date(at).getTime() - now.getTime()) / 86_400_000), "day"),
    number: (value) => plain.format(value),
    short: (value) => compact.format(value),
    percent: (value) => share.format(value),
    seconds: (value) => second.format(value),
    duration: (seconds) => duration(tag, seconds),
    language: (code) => named(tag, "language", code),
    country: (code) => named(tag, "region", code),
    names: (some) => some.join(language === "ar" ? "، " : ", "),
    clauses: (some) => some.join(semicolons[language] ?? "; "),
  };
}

/** With the space that French puts before it, which no line may break at. */
const semicolons: Readonly<Record<string, string>> = { ar: "؛ ", fr: "\u00a0; " };

/**
 * Below ten seconds it is now: a list of rows that count seconds never rests. What lies a little ahead has just happened:
 * the page's clock is told again every ten seconds.
 */
function relative(format: Intl.RelativeTimeFormat, seconds: number): string {
  if (seconds > -10 && seconds < 20) return format.format(0, "second");
  // By a clock that is behind, what is made to last seven days is still a little more than that.
  const size = seconds > 0 ? seconds - 20 : -seconds;
  const [, unit, length] = steps.find(([limit]) => size < limit) ?? (["", "second", 1] as const);
  const count = seconds / length;
  // What is seven days away when somebody makes it is so still when they read it.
  return format.format(count > 0 ? Math.round(count) : Math.trunc(count), unit);
}

/** The two largest parts are enough to act on. */
function duration(tag: string, seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(whole / 86_400), "day"],
    [Math.floor((whole % 86_400) / 3_600), "hour"],
    [Math.floor((whole % 3_600) / 60), "minute"],
    [whole % 60, "second"],
  ];
  const first = Math.max(
    0,
    parts.findIndex(([amount]) => amount > 0),
  );
  const shown = whole === 0 ? parts.slice(3) : parts.slice(first, first + 2).filter(([amount]) => amount > 0);
  const write = ([amount, unit]: readonly [number, string]) =>
    new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "short" }).format(amount);
  return shown.map(write).join(" ");
}

function named(tag: string, type: "language" | "region", code: string): string {
  try {
    return new Intl.DisplayNames(tag, { type, fallback: "code" }).of(code) ?? code;
  } catch {
    return code;
  }
}
