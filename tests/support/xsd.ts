/** XML against an XSD, by libxml2. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryPages, validateXML } from "xmllint-wasm";

const folder = join("tests", "fixtures", "xsd");
const read = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), "utf8") });

/** What libxml2 has to say against a sitemap or a sitemap index; nothing where it is valid. */
export async function sitemapFaults(text: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "sitemap.xml", contents: text }],
    schema: [read("sitemap.xsd")],
    preload: [read("sitemap-image.xsd"), read("sitemap-xhtml.xsd")],
    maxMemoryPages: 2 * memoryPages.GiB,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
