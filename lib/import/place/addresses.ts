/** Where each post goes: its file, its address exactly as published, and the old addresses that lead there. */
import { reserved } from "#lib/content/check/addresses.ts";
import { sitePath } from "#lib/content/schema/fields.ts";
import type { IndexedPost } from "../source/wxr-index.ts";

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
  clash?: string;
  /** Why it stands elsewhere, although its old address leads there. */
  moved?: string;
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
    .slice(0, longestName)
    .replace(/^-+|-+$/g, "");
  if (name === "") return otherwise;
  return deviceNames.test(name) ? `${name}-page` : name;
}

/** The path of a published address, or nothing where it is a draft's (`?p=12`) or none. */
export function publishedPath(link: string): string | undefined {
  if (link === "" || !URL.canParse(link, "https://relative.invalid")) return undefined;
  const url = new URL(link, "https://relative.invalid");
  if (url.search !== "") return undefined;
  const path = /\/$|\.[a-z0-9]{2,5}$/i.test(url.pathname) ? url.pathname : `${url.pathname}/`;
  return pathSchema.safeParse(path).success ? path : undefined;
}

/** Addresses are equal whatever their case, closing slash and encoding. */
export function samePath(path: string): string {
  return decode(path).normalize("NFC").toLowerCase().replace(/\/+$/, "");
}

/**
 * Gives every post of an export its place, in the order of the export, so that later imports agree.
 *
 * @param standing the addresses of what the site has besides, folded by {@link samePath}, and the files they come from
 */
export class Places {
  private readonly byId = new Map<number, Placement>();
  private readonly addresses = new Map<string, string>();
  private readonly names = new Set<string>();
  private readonly standing: ReadonlyMap<string, string>;

  constructor(standing: ReadonlyMap<string, string> = new Map()) {
    this.standing = standing;
  }

  of(id: number): Placement | undefined {
    return this.byId.get(id);
  }

  /** All places, for the table of links. */
  entries(): Iterable<[number, Placement]> {
    return this.byId;
  }

  /** Takes a place for a post. Trash and what was never saved needs none. */
  add(post: IndexedPost): Placement | undefined {
    if (!/^(?:publish|future|draft|pending|private)$/.test(post.status)) return undefined;
    const kind = post.type === "page" ? "pages" : "articles";
    const published = publishedPath(post.link);
    const unkept = published === undefined ? undefined : whyUnkept(published);
    const plain = safeName(post.slug || post.title, `post-${post.id}`);
    // A file of that name that no import wrote is not another page: it is shown as a conflict when it is to be written.
    const file = `${kind}/${plain}.mdx`;
    const owner = published === undefined ? undefined : this.ownerOf(published, file);
    const kept = unkept === undefined && owner === undefined ? published : undefined;
    const name = this.freeName(kind, plain, file, kept === undefined);
    const own = `/${name}/`;
    const address = kept ?? own;
    this.addresses.set(samePath(address), `'${post.title}'`);
    const placement: Placement = {
      kind,
      name,
      address,
      ...(address === own ? {} : { permalink: address }),
      aliases: aliasesOf(post, published, address).filter((path) => this.ownerOf(path, file) === undefined),
      ...(owner === undefined ? {} : { clash: `${published} is already the address of ${owner}` }),
      ...(unkept === undefined || owner !== undefined
        ? {}
        : { moved: `${unkept}, so it stands at ${address} and ${published} leads there.` }),
    };
    this.byId.set(post.id, placement);
    return placement;
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

/** Why a page cannot stand at the address it was published at, though a redirect can. */
function whyUnkept(published: string): string | undefined {
  const prefix = reserved.find((start) => published.startsWith(start));
  if (prefix !== undefined) return `Addresses below ${prefix} belong to the site itself`;
  return published.includes("%")
    ? "Its address has letters that every server and every link writes in another way"
    : undefined;
}

function aliasesOf(post: IndexedPost, published: string | undefined, address: string): string[] {
  const query = post.type === "page" ? "page_id" : "p";
  const old = post.oldSlugs.map((slug) => (published ?? address).replace(/[^/]+\/?$/, `${slug}/`));
  const moved = published !== undefined && published !== address ? [published] : [];
  const all = [...moved, ...old, ...(post.status === "publish" ? [`/?${query}=${post.id}`] : [])];
  return [...new Set(all)].filter((path) => path !== address && pathSchema.safeParse(path).success);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
