/** Where each post goes: its file, its address exactly as published, and the old addresses that lead there. */
import { createHash } from "node:crypto";
import { sitePath } from "#lib/content/schema/fields.ts";
import { reservedPrefixes } from "#lib/site/addresses.ts";
import type { IndexedPost } from "../source/wxr-types.ts";

export interface Placement {
  kind: "articles" | "pages";
  /** The file's name without ending. */
  name: string;
  /** The new address: a path. */
  address: string;
  /** Where the address is not the file's name. */
  permalink?: string;
  aliases: string[];
  /** Which page has the address it was published at. */
  clash?: { wanted: string; owner: string };
  /** Why it is elsewhere, although its old address leads there. */
  moved?: { reason: string; published: string };
  /** An old address that no page and no redirect can have. */
  lost?: string;
}

const pathSchema = sitePath("An address.");
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;
const longestName = 80;

/** A name that every file system takes, from a slug or a title: small letters, digits, hyphens. */
export function safeName(text: string, otherwise: string): string {
  const name = decode(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (name === "") return otherwise;
  if (name.length > longestName) {
    const cut = name.slice(0, longestName + 1);
    return (cut.replace(/-[^-]*$/, "") || cut).slice(0, longestName);
  }
  return deviceNames.test(name) ? `${name}-page` : name;
}

/** What addresses of pages end in on sites that show how they are made. */
const pageEnding = /\.(?:[sx]?html?|php\d?|phtml|aspx?|jspx?|cfm|cgi|pl)$/i;

/** The path of a published address, or nothing where it is a draft's (`?p=12`) or none. */
export function publishedPath(link: string): string | undefined {
  if (link === "" || !URL.canParse(link, "https://relative.invalid")) return undefined;
  const url = new URL(link, "https://relative.invalid");
  if (url.search !== "") return undefined;
  const path =
    url.pathname.endsWith("/") || pageEnding.test(url.pathname) ? url.pathname : `${url.pathname}/`;
  return pathSchema.safeParse(path).success ? path : undefined;
}

/** `/2018/05/mill.html` is `/2018/05/mill/` here, and `/about/index.php` is `/about/`. */
function withoutEnding(path: string): string {
  return pageEnding.test(path)
    ? `${path.replace(pageEnding, "")}/`.replace(/\/(?:index|default)\/$/i, "/")
    : path;
}

/** Addresses are equal whatever their case, closing slash and encoding. */
export function samePath(path: string): string {
  return decode(path).normalize("NFC").toLowerCase().replace(/\/+$/, "");
}

/**
 * Gives every post its place, in the order of the sources, so that later imports agree.
 *
 * @param standing the addresses of what the site has besides, folded by {@link samePath}, and the files they come from
 */
export class Places {
  private readonly byKey = new Map<string, Placement>();
  /** Who has an address, by the address; old ones among them once all new ones are given. */
  private readonly addresses = new Map<string, string>();
  private readonly names = new Set<string>();
  private readonly standing: ReadonlyMap<string, string>;
  private readonly files: ReadonlySet<string>;

  constructor(posts: Iterable<IndexedPost>, standing: ReadonlyMap<string, string> = new Map()) {
    this.standing = standing;
    this.files = new Set(standing.values());
    const placed: [IndexedPost, Placement, string | undefined][] = [];
    for (const post of posts) {
      const published = publishedPath(post.link);
      const placement = this.add(post, published);
      this.byKey.set(post.key, placement);
      placed.push([post, placement, published]);
    }
    // An old address leads to a post only where no other post has it now: slugs are given away and taken again.
    for (const [post, placement, published] of placed) {
      const file = fileOf(placement);
      placement.aliases = aliasesOf(post, published, placement.address).filter(
        (path) => this.ownerOf(path, file) === undefined,
      );
      for (const path of placement.aliases) this.addresses.set(samePath(path), `'${post.title}'`);
    }
  }

  of(key: string): Placement | undefined {
    return this.byKey.get(key);
  }

  private add(post: IndexedPost, published: string | undefined): Placement {
    const kind = post.type === "page" ? "pages" : "articles";
    const wanted = published === undefined ? undefined : withoutEnding(published);
    const unkept = wanted === undefined ? undefined : whyUnkept(wanted);
    const named = lastPart(post.slug) || lastPart(wanted ?? "") || post.title;
    const plain = safeName(named, `post-${post.id ?? digest(post.key)}`);
    const file = this.fileNamed(kind, plain, wanted);
    const owner = wanted === undefined ? undefined : this.ownerOf(wanted, file);
    const kept = unkept === undefined && owner === undefined ? wanted : undefined;
    const name = this.freeName(kind, plain, file, kept === undefined);
    const own = `/${name}/`;
    const address = kept ?? own;
    this.addresses.set(samePath(address), `'${post.title}'`);
    return {
      kind,
      name,
      address,
      ...(address === own ? {} : { permalink: address }),
      aliases: [],
      ...(owner === undefined || wanted === undefined ? {} : { clash: { wanted, owner } }),
      ...lostAddress(post),
      ...movedBecause(published, kept, owner === undefined ? unkept : undefined),
    };
  }

  /**
   * A file of that name that no import wrote is the same page, and shown as a conflict when it is to be written. Where it has
   * another address it is another page: nothing, so that both are kept.
   */
  private fileNamed(kind: Placement["kind"], name: string, wanted: string | undefined): string {
    const file = `${kind}/${name}.mdx`;
    if (wanted === undefined || !this.files.has(file)) return file;
    return this.standing.get(samePath(wanted)) === file ? file : "";
  }

  private ownerOf(path: string, file: string): string | undefined {
    const standing = this.standing.get(samePath(path));
    return this.addresses.get(samePath(path)) ?? (standing === file ? undefined : standing);
  }

  /** A name that no other post's file has, nor a page that was not imported; as an address, too, where it is to be one. */
  private freeName(kind: string, name: string, file: string, isAddress: boolean): string {
    const taken = (free: string) =>
      this.names.has(`${kind}/${free}`) ||
      (this.standing.get(samePath(`/${free}/`)) ?? file) !== file ||
      (isAddress && this.addresses.has(samePath(`/${free}/`)));
    let free = name;
    for (let count = 2; taken(free); count += 1) free = `${name}-${count}`;
    this.names.add(`${kind}/${free}`);
    return free;
  }
}

/** An address with a query that no redirect can be written for. */
function lostAddress(post: IndexedPost): Pick<Placement, "lost"> {
  const asked = askedPath(post);
  return asked === undefined || pathSchema.safeParse(asked).success ? {} : { lost: asked };
}

function movedBecause(
  published: string | undefined,
  kept: string | undefined,
  unkept: string | undefined,
): Pick<Placement, "moved"> {
  if (published === undefined || published === kept) return {};
  const reason = kept === undefined ? unkept : "Addresses here end in a slash";
  return reason === undefined ? {} : { moved: { reason, published } };
}

function fileOf({ kind, name }: Placement): string {
  return `${kind}/${name}.mdx`;
}

/** Some programs write the whole path as the slug: `/2018/05/mill.html`. */
function lastPart(slug: string): string {
  return slug.replace(/\/+$/, "").replace(/^.*\//, "").replace(pageEnding, "");
}

function digest(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 8);
}

/** Why a page cannot be at the address it was published at, though a redirect can. */
function whyUnkept(published: string): string | undefined {
  const prefix = reservedPrefixes.find((start) => published.startsWith(start));
  if (prefix !== undefined) return `Addresses below ${prefix} belong to the site itself`;
  return published.includes("%")
    ? "Its address has letters that every server and every link writes in another way"
    : undefined;
}

function aliasesOf(post: IndexedPost, published: string | undefined, address: string): string[] {
  const query = post.type === "page" ? "page_id" : "p";
  const ending = pageEnding.exec(published ?? "")?.[0] ?? "/";
  const old = post.oldSlugs.map((slug) => (published ?? address).replace(/[^/]+\/?$/, `${slug}${ending}`));
  const moved = published !== undefined && published !== address ? [published] : [];
  const numbered = post.status === "publish" && post.id !== undefined ? [`/?${query}=${post.id}`] : [];
  const asked = askedPath(post);
  const all = [...moved, ...old, ...numbered, ...(asked === undefined ? [] : [asked])];
  return [...new Set(all)].filter((path) => path !== address && pathSchema.safeParse(path).success);
}

/** `/show.php?id=3`: the published address of a page that was told by a query. */
export function askedPath({ link, status }: Pick<IndexedPost, "link" | "status">): string | undefined {
  if (status !== "publish" || !URL.canParse(link, "https://relative.invalid")) return undefined;
  const { pathname, search } = new URL(link, "https://relative.invalid");
  return search === "" ? undefined : `${pathname}${search}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
