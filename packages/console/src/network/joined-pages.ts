/** A list and its next page as one list, which goes on where that page ends. */
export const joinedPages = <C extends { readonly edges: readonly unknown[] }>(before: C, next: C): C => ({
  ...next,
  edges: [...before.edges, ...next.edges],
});
