/** Blocks made of parts (`<Cards>` of `<Card>`s), and what each of the others may hold. */
import type { Parents, RootContent } from "mdast";
import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";
import { replaceFigureTags } from "../../mdx/figure-tags.ts";
import type { ComponentName } from "../../mdx/registry.ts";
import type { Range } from "../../shared/diagnostic.ts";
import type { Element } from "./body-parts.ts";
import { rangeOf } from "./range-of.ts";
import type { Finding } from "./source.ts";

interface Parts {
  part: ComponentName;
  least: number;
  most: number;
  /** How many, in a sentence. */
  count: string;
  /** How one part is written. */
  write: string;
  /** The part may be somewhere else as well. */
  free?: true;
}

const wholes: { [Name in ComponentName]?: Parts } = {
  SideBySide: {
    part: "Side",
    least: 2,
    most: 4,
    count: "two to four",
    write: '<Side title="…">, its text, and </Side>',
  },
  Cards: {
    part: "Card",
    least: 2,
    most: 6,
    count: "two to six",
    write: '<Card title="…">, its text, and </Card>',
  },
  Figures: {
    part: "Figure",
    least: 1,
    most: 4,
    count: "one to four",
    write: '<Figure fact="…" label="…" /> or <Figure price="…" />',
  },
  Gallery: {
    part: "Photo",
    least: 2,
    most: 12,
    count: "two to twelve",
    write: '<Photo src="…" alt="…" />',
    free: true,
  },
};

/** A whole with something else in it, or with too few parts; a part outside of its whole. */
export function partFindings(
  name: ComponentName,
  content: readonly RootContent[],
  parent: Parents | undefined,
  tag: Range,
): Finding[] {
  const found: Finding[] = [];
  const [whole] = Object.entries(wholes).find(([, parts]) => parts.part === name && !parts.free) ?? [];
  if (whole && !(parent && "name" in parent && parent.name === whole))
    found.push({
      rule: "component-place",
      range: tag,
      message: `'${name}' is outside of a '${whole}'.`,
      remedy: `Put '<${whole}>' before the first '${name}' and '</${whole}>' after the last.`,
    });
  const parts = wholes[name];
  if (!parts) return found;
  const { part, least, most, count, write } = parts;
  const number = content.filter((child) => "name" in child && child.name === part).length;
  if (number !== content.length)
    found.push({
      rule: "component-content",
      range: tag,
      message: `'${name}' contains something other than its '${part}' parts.`,
      remedy: `Move it into a '${part}', or out of the '${name}'.`,
    });
  if (content.length > 0 && (number < least || number > most))
    found.push({
      rule: "component-content",
      range: tag,
      message: `'${name}' has ${number} ${number === 1 ? "part" : "parts"}; it needs ${count}.`,
      remedy: `Write each part as ${write}.`,
    });
  return found;
}

const pictures = ["Illustration", "Photo"];

/** An opening is a few sentences, a way on, and one picture: more would push what it opens off the screen. */
export function heroFindings(content: readonly RootContent[], tag: Range): Finding[] {
  if (content.length === 0) return [];
  const finding = (message: string, remedy: string): Finding => ({
    rule: "component-content",
    range: tag,
    message,
    remedy,
  });
  const inside = content.map((child) => ("name" in child && child.name) || child.type);
  const count = (...wanted: string[]) => inside.filter((name) => wanted.includes(name)).length;
  const other = inside.find((name) => !["paragraph", "Button", ...pictures].includes(name));
  return [
    ...(other
      ? [
          finding(
            `'Hero' holds sentences, buttons and one picture, and here it also has ${words(other)}.`,
            "Move it below '</Hero>'.",
          ),
        ]
      : []),
    ...(count("paragraph") === 0
      ? [finding("'Hero' has no sentence.", "Say in a sentence or two what you offer, and to whom.")]
      : []),
    ...(count("Button") > 2
      ? [
          finding(
            `'Hero' has ${count("Button")} buttons; with more than two, nobody knows which is meant for them.`,
            "Keep one or two, and put the others further down.",
          ),
        ]
      : []),
    ...(count(...pictures) > 1
      ? [finding("'Hero' has more than one picture.", "Keep one, and put the others into a <Gallery>.")]
      : []),
  ];
}

function words(type: string): string {
  const spoken: Readonly<Record<string, string>> = {
    heading: "a heading",
    list: "a list",
    table: "a table",
    blockquote: "a quotation",
  };
  return spoken[type] ?? (/^[A-Z]/.test(type) ? `<${type}>` : "something else");
}

/** Names that have a number in them. */
const names =
  /\b(?:Microsoft|Office|Windows|Server|Exchange|ISO|SOC|NIST|Level|Tier|Section|Form)[ \u00a0-]\d+/g;
const typed = /[$€£]?\d[\d.,]*(?:\s?%)?/;

/** A figure is a fact or a price, and its number comes from there. */
export function figureFindings(node: Element, tag: Range): Finding[] {
  const attributes = attributesOf(node);
  const named = attributes.filter(({ name }) => name === "fact" || name === "price");
  const label = attributes.find(({ name }) => name === "label");
  const number =
    typeof label?.value === "string"
      ? typed.exec(replaceFigureTags(label.value, () => "").replace(names, ""))?.[0]
      : undefined;
  return [
    ...(named.length === 1
      ? []
      : [
          {
            rule: "component-prop" as const,
            range: tag,
            message:
              named.length === 0
                ? "'Figure' names neither a fact nor a price, so it has no number."
                : "'Figure' names a fact and a price; it shows one number.",
            remedy:
              'Write fact="…" with a file name in content/facts, or price="…" with one in content/prices.',
          },
        ]),
    ...(label && number
      ? [
          {
            rule: "component-prop" as const,
            range: rangeOf(label),
            message: `The 'label' of 'Figure' has the number '${number}' typed in it, which would stay behind when the figure changes.`,
            remedy:
              "Put the number with its source into content/facts (npm run new -- fact), or say it in words without the number.",
          },
        ]
      : []),
  ];
}

/** The attributes that have a name: what is spread (`{...all}`) has none. */
export function attributesOf(node: Element): MdxJsxAttribute[] {
  return node.attributes.filter(
    (attribute): attribute is MdxJsxAttribute => attribute.type === "mdxJsxAttribute",
  );
}

/** A video is a file of ours that says what it says to everybody, or a link to where it is shown. */
export function videoFindings(node: Element, tag: Range): Finding[] {
  const names = attributesOf(node).map(({ name }) => name);
  const has = (name: string) => names.includes(name);
  const finding = (message: string, remedy: string): Finding[] => [
    { rule: "component-prop", range: tag, message, remedy },
  ];
  if (has("file") === has("href"))
    return finding(
      has("file")
        ? "'Video' names a file of ours and an address elsewhere; it shows one of them."
        : "'Video' names neither a file nor an address.",
      'Write file="/videos/….mp4" with captions="/videos/….vtt", or href="https://…" with poster="….jpg".',
    );
  if (has("file") && !has("captions"))
    return finding(
      "This video has no captions, so it says nothing to people who cannot hear it or have the sound off.",
      'Put a WebVTT file into public/ next to the video and name it: captions="/videos/tour.vtt". Most editing programs and video sites export one.',
    );
  if (has("href") && has("captions"))
    return finding(
      "'captions' belong to a file of ours; the other site shows its own.",
      "Delete 'captions'.",
    );
  if (has("href") && !has("poster"))
    return finding(
      "This link to a video has no picture.",
      'Save a picture of the video in content/images and name it: poster="tour.jpg". Or write a plain link in the text.',
    );
  if (has("uploaded") && !(has("file") && has("poster")))
    return finding(
      "'uploaded' is for search engines, which show a video of ours only with its picture.",
      has("file")
        ? "Save a picture of the video in content/images and name it: poster=\"tour.jpg\". Or delete 'uploaded'."
        : "Delete 'uploaded': the other site tells them about its video.",
    );
  return [];
}
