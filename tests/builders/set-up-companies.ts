/** Companies that make the sample's content their own, as differently as companies are. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Answers } from "#lib/tools/setup/answers.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** What every company answers. */
const company: Answers = {
  name: "Prairie Network Care",
  url: "https://www.prairienetworkcare.net",
  phone: "+1 309-440-0142",
  email: "hello@prairienetworkcare.net",
  street: "12 Mill Road",
  town: "Peoria",
  region: "IL",
  "postal-code": "61602",
  area: "Peoria, Illinois; Peoria County, Illinois",
};

export const setUpCompanies: Readonly<Record<string, Answers>> = {
  "all services": company,
  "only help desk and security": {
    ...company,
    services: "help-desk, cybersecurity",
    hours: "Mon-Fri 08:00-17:00; Saturday 09:00-12:00",
  },
  "no comparisons": { ...company, comparisons: "none", street: "none" },
  "no articles": { ...company, articles: "none", comparisons: "none", calculator: "no" },
  "one article": {
    ...company,
    services: "none",
    articles: "local-msp-vs-national-provider",
    comparisons: "local-msp-vs-national-provider",
    glossary: "no",
    calculator: "no",
    hours: "none",
    street: "none",
  },
};

/** A copy of the content, in a folder of its own that is gone at the end of a `using` block. */
export function copiedContent(content = "content") {
  const root = temporaryFolder("setup-test");
  cpSync(content, join(root, "content"), { recursive: true });
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}
