import type { BrowserContextOptions } from "playwright-core";

export interface Look {
  readonly name: string;
  readonly options: BrowserContextOptions;
}

/** A phone. */
export const narrow: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  colorScheme: "light",
  isMobile: true,
  hasTouch: true,
};

/** The ways in which each page must be good to look at. */
export const looks: readonly Look[] = [
  { name: "wide", options: { viewport: { width: 1280, height: 800 }, colorScheme: "light" } },
  { name: "narrow", options: narrow },
  { name: "dark", options: { viewport: { width: 1280, height: 800 }, colorScheme: "dark" } },
  { name: "arabic", options: { viewport: { width: 1280, height: 800 }, colorScheme: "light", locale: "ar" } },
];
