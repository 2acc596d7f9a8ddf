import { readFileSync } from "node:fs";
import { join } from "node:path";
import { siteContent } from "../content/site-content.ts";
import { writeDelivered } from "../delivery/write.ts";
import { formUnavailable } from "./lead-pages.ts";

/** The page that nginx shows in place of an answer to the form while no Node process answers: `503.html` in the built site. */
export function writeUnavailablePage(out: string): void {
  const contact = readFileSync(join(out, "contact", "index.html"), "utf8");
  const { company, labels } = siteContent();
  const page = formUnavailable(contact, {}, company.telephone, labels.answers.page);
  writeDelivered(join(out, "503.html"), Buffer.from(page));
}
