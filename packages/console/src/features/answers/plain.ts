/** What the server told, without the names of its types. */
export type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as Exclude<Key, "__typename">]: Plain<T[Key]> }
    : T;
