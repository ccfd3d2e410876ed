export const timeOf = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);

export const dateOf = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric" }).format(at);
