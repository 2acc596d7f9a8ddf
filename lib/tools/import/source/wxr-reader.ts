/**
 * Reads a WordPress export (WXR 1.0 to 1.2: RSS 2.0 with the `wp:`, `content:`, `excerpt:` and `dc:` elements) as a stream.
 * Holds one item at a time, whatever the size of the file.
 */
import { basename } from "node:path";
import { SaxesParser } from "saxes";
import { Ampersands } from "./ampersands.ts";
import { decodeFile, SourceError } from "./decode-stream.ts";

export interface WxrItem {
  fields: Map<string, string>;
  categories: { domain: string; slug: string; name: string }[];
  /** Custom fields in their order. */
  meta: [string, string][];
  comments: number;
  /** The line its `<item>` begins on. */
  line: number;
  damage: string[];
}

export type WxrEvent =
  | { type: "channel"; field: string; value: string }
  | { type: "author"; login: string; name: string }
  | { type: "category"; id: number; slug: string; name: string; description: string }
  | { type: "item"; item: WxrItem }
  | { type: "problem"; text: string };

const shownProblems = 20;
/** The longest text of one element, pictures embedded in it included; more would fill the memory. */
const longestText = 32_000_000;

/**
 * All there is in the file, in its order. A file that is cut off gives everything before the cut, then a `problem`.
 *
 * @throws {SourceError} for a file that declares entities, is in another encoding than it says, or is no export at all.
 */
export async function* readWxr(path: string, encoding?: string): AsyncGenerator<WxrEvent> {
  const collector = new Collector(path);
  for await (const text of decodeFile(path, encoding)) {
    collector.write(text);
    yield* collector.take();
  }
  collector.finish();
  yield* collector.take();
}

class Collector {
  private readonly parser = new SaxesParser();
  private readonly ampersands = new Ampersands();
  private readonly path: string;
  private readonly stack: string[] = [];
  private events: WxrEvent[] = [];
  private text: string[] = [];
  private item: WxrItem | undefined;
  private record = new Map<string, string>();
  private attributes: Record<string, string> = {};
  private problems = 0;
  private sawChannel = false;
  private refusal: SourceError | undefined;
  /** How many tags were opened so far, and the characters since the last of them. */
  private tags = 0;
  private untagged = 0;

  constructor(path: string) {
    this.path = path;
    this.parser.on("doctype", (doctype) => this.refuseEntities(doctype));
    this.parser.on("error", (error) => this.problem(error.message));
    this.parser.on("text", (text) => this.text.push(text));
    this.parser.on("cdata", (text) => this.text.push(text));
    this.parser.on("opentag", (tag) => this.open(tag.name, tag.attributes));
    this.parser.on("closetag", (tag) => this.close(tag.name));
  }

  write(text: string): void {
    const before = this.tags;
    this.parser.write(this.ampersands.write(text));
    this.untagged = this.tags === before ? this.untagged + text.length : 0;
    if (this.untagged > longestText)
      throw new SourceError(
        `${basename(this.path)}: this is no WordPress export: ${longestText.toLocaleString("en-US")} characters without a tag. Nothing more was read.`,
      );
    if (this.refusal !== undefined) throw this.refusal;
  }

  take(): WxrEvent[] {
    const events = this.events;
    this.events = [];
    return events;
  }

  finish(): void {
    this.parser.write(this.ampersands.end());
    if (this.ampersands.count > 0) {
      this.events.push({
        type: "problem",
        text: `The file has ${this.ampersands.count === 1 ? "an ampersand or entity that is" : `${this.ampersands.count} ampersands or entities that are`} not valid XML. Each was read as what it shows; compare the text with WordPress.`,
      });
    }
    const open = this.item;
    const line = this.parser.line;
    this.problems = Number.POSITIVE_INFINITY;
    this.parser.close();
    if (!this.sawChannel) {
      throw new SourceError(
        `${basename(this.path)}: this is no WordPress export: no <rss><channel> in it. In WordPress, Tools > Export > All content gives the right file.`,
      );
    }
    if (open === undefined && this.stack.length === 0) return;
    const where =
      open === undefined
        ? ""
        : `, inside '${open.fields.get("title") ?? "an item"}' (from line ${open.line})`;
    this.events.push({
      type: "problem",
      text: `The file ends in the middle, at line ${line}${where}. Everything before was read, that item was not. Export again, and compare the file's size with the server's.`,
    });
  }

  private refuseEntities(doctype: string): void {
    if (!/<!ENTITY/i.test(doctype)) return;
    this.refusal = new SourceError(
      `${basename(this.path)}: the file declares its own entities (<!ENTITY …>), which no WordPress export does and which can make a small file fill a computer's memory. Nothing was read. Export again from WordPress itself.`,
    );
  }

  private problem(message: string): void {
    const text = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    if (this.item !== undefined && this.item.damage.length < 3) {
      this.item.damage.push(`The XML is damaged at line ${this.parser.line}: ${text}.`);
    }
    this.problems += 1;
    if (this.problems > shownProblems) return;
    this.events.push({ type: "problem", text: `Line ${this.parser.line}: ${text}.` });
  }

  private open(name: string, attributes: Record<string, string>): void {
    this.tags += 1;
    const parent = this.stack.at(-1);
    this.stack.push(name);
    this.text = [];
    this.attributes = attributes;
    if (name === "channel") this.sawChannel = true;
    if (name === "item" && parent === "channel") {
      this.item = {
        fields: new Map(),
        categories: [],
        meta: [],
        comments: 0,
        line: this.parser.line,
        damage: [],
      };
    }
    if (name === "wp:postmeta" || name === "wp:author" || name === "wp:category") this.record = new Map();
  }

  private close(name: string): void {
    this.stack.pop();
    const parent = this.stack.at(-1);
    const value = this.text.join("");
    this.text = [];
    if (name === "item" && this.item !== undefined) {
      this.events.push({ type: "item", item: this.item });
      this.item = undefined;
    } else if (this.item !== undefined) {
      this.closeInItem(this.item, name, parent, value);
    } else if (name === "wp:author") {
      const login = this.record.get("wp:author_login") ?? "";
      this.events.push({ type: "author", login, name: this.record.get("wp:author_display_name") || login });
    } else if (name === "wp:category") {
      this.events.push({
        type: "category",
        id: Number(this.record.get("wp:term_id")),
        slug: this.record.get("wp:category_nicename") ?? "",
        name: this.record.get("wp:cat_name") ?? "",
        description: this.record.get("wp:category_description") ?? "",
      });
    } else if (parent === "wp:author" || parent === "wp:category") {
      this.record.set(name, value.trim());
    } else if (parent === "channel") {
      this.events.push({ type: "channel", field: name, value: value.trim() });
    }
  }

  private closeInItem(item: WxrItem, name: string, parent: string | undefined, value: string): void {
    if (parent === "item" && name === "category") {
      const { domain = "", nicename = "" } = this.attributes;
      item.categories.push({ domain, slug: nicename, name: value.trim() });
    } else if (parent === "item" && name === "wp:postmeta") {
      item.meta.push([this.record.get("wp:meta_key") ?? "", this.record.get("wp:meta_value") ?? ""]);
    } else if (parent === "item" && name === "wp:comment") {
      item.comments += 1;
    } else if (parent === "wp:postmeta") {
      this.record.set(name, value);
    } else if (parent === "item") {
      item.fields.set(name, name.endsWith(":encoded") ? value : value.trim());
    }
  }
}
