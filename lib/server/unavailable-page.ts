import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteContent } from "../content/site-content.ts";
import { writeDelivered } from "../delivery/write.ts";
import { contactForm } from "../forms/fields.ts";
import { pagesElsewhere } from "../site/env.ts";
import { formUnavailable } from "./lead-pages.ts";

/** The page that nginx shows in place of an answer to the form while no Node process answers: `503.html` in the built site. */
export function writeUnavailablePage(out: string, { company, get, labels, routes }: SiteContent): void {
  const built = {
    page: readFileSync(join(out, routes.contact(), "index.html"), "utf8"),
    form: get("forms", contactForm).data,
    ...pagesElsewhere(process.env, company.url),
  };
  const page = formUnavailable(built, {}, company.telephone, labels.answers.page);
  writeDelivered(join(out, "503.html"), Buffer.from(page));
}
