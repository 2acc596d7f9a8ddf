/** The labels in German: Sie, and names in quotation marks or after a colon wherever a sentence would ask for another case than theirs. */
import type { Formats } from "../formats.ts";
import { amounts } from "./de/amounts.ts";
import { answers } from "./de/answers.ts";
import { blocks } from "./de/blocks.ts";
import { comparison } from "./de/comparison.ts";
import { costInputs } from "./de/cost-inputs.ts";
import { costNotes } from "./de/cost-notes.ts";
import { costPage } from "./de/cost-page.ts";
import { costs } from "./de/costs.ts";
import { fitPage, fit as fitWords } from "./de/fit.ts";
import { industry } from "./de/industry.ts";
import { lead } from "./de/lead.ts";
import { machine } from "./de/machine.ts";
import { mail } from "./de/mail.ts";
import { article, author, hub, list, notFound, service, term } from "./de/pages.ts";
import { places } from "./de/places.ts";
import { privacy } from "./de/privacy.ts";
import { proof } from "./de/proof.ts";
import { search } from "./de/search.ts";
import { form, layout } from "./de/shell.ts";
import { team } from "./de/team.ts";
import { weekly } from "./de/weekly.ts";
import type { Labels } from "./en.ts";

export const de = (f: Formats): Labels => ({
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
