/** Where each post goes: its file, its address exactly as published, and the old addresses that lead there. */
import { sitePath } from "#lib/content/schema/fields.ts";
import type { IndexedPost } from "../source/wxr-index.ts";

export interface Placement {
  kind: "articles" | "pages";
  /** The file's name without ending. */
  name: string;
  /** The new address: a path. */
  address: string;
  /** Where the address is not the file's name; articles only. */
  permalink?: string;
  aliases: string[];
  /** Why it could not have the address it was published at. */
  clash?: string;
}

const pathSchema = sitePath("An address.");
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;
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
  return reserved.test(name) ? `${name}-page` : name;
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

/** Gives every post of an export its place, in the order of the export, so that later imports agree. */
export class Places {
  private readonly byId = new Map<number, Placement>();
  private readonly addresses = new Map<string, string>();
  private readonly names = new Set<string>();

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
    const name = this.freeName(kind, safeName(post.slug || post.title, `post-${post.id}`));
    const own = `/${name}/`;
    const wanted = kind === "articles" ? (published ?? own) : own;
    const owner = this.addresses.get(samePath(wanted));
    const address = owner === undefined ? wanted : own;
    this.addresses.set(samePath(address), post.title);
    const placement: Placement = {
      kind,
      name,
      address,
      ...(address === own ? {} : { permalink: address }),
      aliases: aliasesOf(post, published, address).filter((path) => !this.addresses.has(samePath(path))),
      ...(owner === undefined ? {} : { clash: `${wanted} is already the address of '${owner}'` }),
    };
    this.byId.set(post.id, placement);
    return placement;
  }

  private freeName(kind: string, name: string): string {
    let free = name;
    for (let count = 2; this.names.has(`${kind}/${free}`); count += 1) free = `${name}-${count}`;
    this.names.add(`${kind}/${free}`);
    return free;
  }
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
