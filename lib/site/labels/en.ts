/** The labels in English. Typographic quotes and apostrophes, sentence case, and the words an American office manager uses. */
import type { Formats } from "../formats.ts";
import { amounts } from "./en/amounts.ts";
import { answers } from "./en/answers.ts";
import { blocks } from "./en/blocks.ts";
import { comparison } from "./en/comparison.ts";
import { costInputs } from "./en/cost-inputs.ts";
import { costNotes } from "./en/cost-notes.ts";
import { costPage } from "./en/cost-page.ts";
import { costs } from "./en/costs.ts";
import { fitPage, fit as fitWords } from "./en/fit.ts";
import { industry } from "./en/industry.ts";
import { lead } from "./en/lead.ts";
import { machine } from "./en/machine.ts";
import { mail } from "./en/mail.ts";
import { article, author, hub, list, notFound, service, term } from "./en/pages.ts";
import { places } from "./en/places.ts";
import { privacy } from "./en/privacy.ts";
import { proof } from "./en/proof.ts";
import { search } from "./en/search.ts";
import { form, layout } from "./en/shell.ts";
import { team } from "./en/team.ts";
import { weekly } from "./en/weekly.ts";

/** @param f how numbers, money and lists are written; a British site has these words with its own formats */
export const en = (f: Formats) => ({
  amounts: amounts(f),
  answers,
  article,
  author,
  blocks: blocks(f),
  comparison: comparison(f),
  costInputs: costInputs(f),
  costNotes: costNotes(f),
  costPage: costPage(f),
  costs: costs(f),
  fit: fitWords(f),
  fitPage: fitPage(f),
  form,
  hub,
  industry,
  layout,
  lead: lead(f),
  list,
  machine,
  mail: mail(f),
  notFound,
  places: places(f),
  privacy: privacy(f),
  proof,
  search: search(f),
  service,
  team: team(f),
  term,
  weekly: weekly(f),
});

/** What every language has to say. */
export type Labels = ReturnType<typeof en>;
