/** The one category of each article, and the files of categories the content folder does not have yet. */
import { createHash } from "node:crypto";
import { stringify } from "yaml";
import { conflictFinding } from "../report/conflict.ts";
import type { Finding } from "../report/finding.ts";
import { noCategory } from "../report/rules/posts.ts";
import { newCategory } from "../report/rules/sources.ts";
import type { SourcePost } from "../source/source-post.ts";
import type { WxrIndex } from "../source/wxr-types.ts";
import { safeName } from "./addresses.ts";
import { type ContentFolder, fold } from "./library.ts";
import type { ImportState } from "./state.ts";

const none = { slug: "uncategorized", name: "Uncategorized" };

export class Categories {
  private readonly content: ContentFolder;
  private readonly state: ImportState;
  private readonly say: (finding: Finding) => void;
  private readonly written = new Set<string>();
  /** The file of each category met so far, by its slug. */
  private readonly files = new Map<string, string>();

  /** @param say takes what concerns a category's file. */
  constructor(content: ContentFolder, state: ImportState, say: (finding: Finding) => void) {
    this.content = content;
    this.state = state;
    this.say = say;
  }

  /** The category's file name, made where it is missing, and the names of the article's other categories. */
  choose(
    post: SourcePost,
    categories: WxrIndex["categories"],
  ): { name: string; others: string[]; findings: Finding[] } {
    const primary = Number(
      post.meta.get("_yoast_wpseo_primary_category") ??
        post.meta.get("rank_math_primary_category") ??
        Number.NaN,
    );
    const real = post.categories.filter(({ slug }) => slug !== none.slug);
    const known = ({ name }: { name: string }) => this.content.categories.get(fold(name));
    // A saved page lists its sections in no order that means anything; one that is here already is the likeliest.
    const first = post.format === "html" ? (real.find(known) ?? real[0]) : real[0];
    const chosen = real.find(({ slug }) => categories.get(slug)?.id === primary) ?? first ?? none;
    const name = known(chosen) ?? this.fileFor(chosen, categories.get(chosen.slug)?.id);
    if (known(chosen) === undefined || this.state.fileOf(keyOf(name)) !== undefined) {
      this.write(name, chosen.name, categories.get(chosen.slug)?.description ?? "");
    }
    const others = real.filter((category) => category !== chosen).map((category) => category.name);
    return { name, others, findings: real.length === 0 ? [noCategory({ category: none.slug })] : [] };
  }

  /** A file of its own for each category, also where its name has no Latin letters: `category-12`. */
  private fileFor({ slug, name }: { slug: string; name: string }, id: number | undefined): string {
    const identity = slug || fold(name);
    const before = this.files.get(identity);
    if (before !== undefined) return before;
    const number = id || createHash("sha256").update(identity).digest("hex").slice(0, 6);
    const plain = safeName(slug || name, "") || safeName(name, "") || `category-${number}`;
    const taken = new Set(this.files.values());
    let file = plain;
    for (let count = 2; taken.has(file); count += 1) file = `${plain}-${count}`;
    this.files.set(identity, file);
    return file;
  }

  private write(name: string, title: string, description: string): void {
    if (this.written.has(name)) return;
    this.written.add(name);
    const own = description.length >= 50 && description.length <= 300;
    const company = this.content.company?.name ?? "our";
    const plain = `Articles about ${title} from the ${company} blog, the newest first.`;
    const text = stringify(
      { name: title.slice(0, 50), description: own ? description : plain },
      { lineWidth: 0 },
    );
    const file = `categories/${name}.yaml`;
    const { outcome, conflict } = this.state.write(keyOf(name), file, text);
    if (conflict !== undefined) this.say(conflictFinding(file, conflict));
    else if (outcome === "new" && !own) this.say(newCategory({ file }));
  }
}

function keyOf(name: string): string {
  return `category:${name}`;
}
