/** What an import found worth telling. */
export interface Note {
  /** `attention`: it came over, and somebody has to look at it. `cannot`: it did not come over, or does nothing here. */
  readonly level: "attention" | "cannot";
  /** What it is about, e.g. `journey "Registration"`. */
  readonly about: string;
  /** One sentence that says what is the matter and what to do. */
  readonly text: string;
}

export interface ImportReport {
  /** The system that wrote the file. */
  readonly source: string;
  /** How much of what came over, e.g. `journeys` → 12. */
  readonly counts: Readonly<Record<string, number>>;
  readonly notes: readonly Note[];
}

/** Collects notes; one and the same is taken once. */
export class Notes {
  readonly #seen = new Map<string, Note>();

  attention(about: string, text: string): void {
    this.#add({ level: "attention", about, text });
  }

  cannot(about: string, text: string): void {
    this.#add({ level: "cannot", about, text });
  }

  get all(): readonly Note[] {
    return [...this.#seen.values()];
  }

  #add(note: Note): void {
    this.#seen.set(`${note.level} ${note.about} ${note.text}`, note);
  }
}
