interface Group {
  readonly id: string;
  readonly name: string;
}

/** What a person can be put into by hand. Their own have their names also before all the others are known. */
export function groupChoices(all: readonly (Group & { readonly query: string | null })[], own: readonly Group[]) {
  const byHand = all.filter(({ query }) => !query);
  const known = new Set(byHand.map(({ id }) => id));
  return [...byHand, ...own.filter(({ id }) => !known.has(id))].map(({ id, name }) => ({ value: id, label: name }));
}
