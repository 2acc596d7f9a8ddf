/** The labels in Spanish, as it is written to clients in the United States and Latin America: usted, and words that all of it knows. */
import type { Formats } from "../formats.ts";
import type { Labels } from "./en.ts";
import { amounts } from "./es/amounts.ts";
import { answers } from "./es/answers.ts";
import { blocks } from "./es/blocks.ts";
import { comparison } from "./es/comparison.ts";
import { costInputs } from "./es/cost-inputs.ts";
import { costNotes } from "./es/cost-notes.ts";
import { costPage } from "./es/cost-page.ts";
import { costs } from "./es/costs.ts";
import { fitPage, fit as fitWords } from "./es/fit.ts";
import { industry } from "./es/industry.ts";
import { lead } from "./es/lead.ts";
import { machine } from "./es/machine.ts";
import { mail } from "./es/mail.ts";
import { article, author, hub, list, notFound, service, term } from "./es/pages.ts";
import { places } from "./es/places.ts";
import { privacy } from "./es/privacy.ts";
import { proof } from "./es/proof.ts";
import { search } from "./es/search.ts";
import { form, layout } from "./es/shell.ts";
import { team } from "./es/team.ts";
import { weekly } from "./es/weekly.ts";

export const es = (f: Formats): Labels => ({
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
