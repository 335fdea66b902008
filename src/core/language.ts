/** The two languages that everything is worded in. */
export type Language = "id" | "en";

/** One sentence in both languages; whoever prints it picks. */
export type Bilingual = { readonly [L in Language]: string };
