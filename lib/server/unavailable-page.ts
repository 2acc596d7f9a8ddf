import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteContent } from "../content/site-content.ts";
import { writeDelivered } from "../delivery/write.ts";
import { contactForm } from "../forms/fields.ts";
import { pagesElsewhere } from "../site/env.ts";
import { formUnavailable } from "./lead-pages.ts";

/** The page that nginx shows in place of an answer to the form while no Node process answers: `503.html` in the built site. */
export function writeUnavailablePage(out: string, siteContent: SiteContent): void {
  const { company, editions, get, labels, routes } = siteContent;
  const built = {
    page: readFileSync(join(out, routes.contact(), "index.html"), "utf8"),
    form: get("forms", contactForm).data,
    ...pagesElsewhere(process.env, company.url),
  };
  // nginx does not know which form was sent.
  const others = editions
    .slice(1)
    .map(({ company: { language }, labels: words }) => ({ language, words: words.answers.page }));
  const page = formUnavailable(built, {}, company.telephone, labels.answers.page, others);
  writeDelivered(join(out, "503.html"), Buffer.from(page));
}
