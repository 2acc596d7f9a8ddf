/** A body converted beside a site that accepts every link and has every picture, and what became of it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { convertBody } from "#lib/tools/import/body/convert.ts";
import { mdxLines, readMdx, writeMdx } from "#lib/tools/import/body/mdx-text.ts";
import type { Surroundings } from "#lib/tools/import/body/site.ts";
import type { Finding } from "#lib/tools/import/report/finding.ts";
import { deadLink } from "#lib/tools/import/report/rules/links.ts";
import { pictureWithoutAlt } from "#lib/tools/import/report/rules/pictures.ts";

export type Format = "wordpress" | "html";

export interface ConvertedBody {
  mdx: string;
  faq: { question: string; answer: string }[];
  findings: Finding[];
  /** What readers see: the body's words, and the questions with their answers. */
  words: string;
}

const generous: Surroundings = {
  link: (href) =>
    href.includes("/wp-content/")
      ? {
          nowhere: `Link not carried over: ${href}`,
          finding: deadLink({ address: href, why: "is elsewhere" }),
        }
      : { href },
  picture: ({ src, alt, id }) => {
    const file = src.replace(/^.*\//, "");
    const words = alt || (id === undefined ? "" : `Picture ${id}`);
    return words === ""
      ? { ok: false, finding: pictureWithoutAlt({ file }), file }
      : { ok: true, file, alt: words };
  },
  libraryPicture: (id) =>
    id > 0 && id < 1000
      ? `<figure><img class="wp-image-${id}" src="https://www.example.com/wp-content/uploads/${id}.jpg" alt="Picture ${id}"></figure>`
      : "",
  reusableBlock: () => undefined,
  footnotes: new Map(),
};

export function converted(
  html: string,
  format: Format = "wordpress",
  own: Partial<Surroundings> = {},
): ConvertedBody {
  const { tree, faq, findings } = convertBody(html, format, { ...generous, ...own });
  const mdx = writeMdx(tree);
  const texts = [mdx, ...faq.flatMap(({ question, answer }) => [question, answer])];
  return { mdx, faq, findings, words: texts.flatMap((text) => mdxLines(readMdx(text))).join("\n") };
}

/** The body of the first post of a file of `fixtures/wordpress/cases`. */
export function bodyOf(name: string): string {
  const text = readFileSync(
    join(import.meta.dirname, "../../fixtures/wordpress/cases", `${name}.xml`),
    "utf8",
  );
  return /<content:encoded><!\[CDATA\[([\s\S]*?)\]\]><\/content:encoded>/.exec(text)?.[1] ?? "";
}
