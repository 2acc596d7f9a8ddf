/** The labels in English. Typographic quotes and apostrophes, sentence case, and the words an American office manager uses. */
import { comparison } from "./en/comparison.ts";
import { machine } from "./en/machine.ts";
import { article, author, hub, list, notFound, service, term } from "./en/pages.ts";
import { form, layout } from "./en/shell.ts";

export const en = { article, author, comparison, form, hub, layout, list, machine, notFound, service, term };

/** What every language has to say. */
export type Labels = typeof en;
