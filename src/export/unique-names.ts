/** Names that differ from one another, capitals aside, as SPSS and spreadsheets compare them. */
export class UniqueNames {
  readonly #taken = new Set<string>();

  has(name: string): boolean {
    return this.#taken.has(key(name));
  }

  /** Takes a name as it is, whether or not another is like it. */
  take(name: string): void {
    this.#taken.add(key(name));
  }

  /**
   * Takes the first free one of a name and its variants.
   * @param variant the name's n-th variant, n from 2; all different
   */
  first(name: string, variant: (n: number) => string = (n) => `${name}_${n}`): string {
    let free = name;
    for (let n = 2; this.has(free); n++) free = variant(n);
    this.take(free);
    return free;
  }
}

function key(name: string): string {
  return name.trim().replace(/\s+/g, " ").normalize("NFC").toUpperCase().toLowerCase();
}
