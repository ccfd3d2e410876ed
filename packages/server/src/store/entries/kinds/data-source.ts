import { type EntryBody, type Kind, put } from "../entry.ts";

/** Where tables of data come from. */
export const dataSource: Kind = {
  teaches: false,
  read: ({ settings }) =>
    new Map((settings.dataSources ?? []).map(({ key, ...source }): [string, EntryBody] => [key, { source }])),
  write: (live, key, body) => ({
    ...live,
    settings: {
      ...live.settings,
      dataSources: put(live.settings.dataSources ?? [], key, body?.source ? { key, ...body.source } : null),
    },
  }),
};
