/** Compares what the source shows with what the new page has; neither side is the importer's own account of itself. */
import { decodeEntities, type MarkupWords } from "./markup.ts";
import type { PageWords } from "./page-words.ts";
import { type SourceWords, sourceWords } from "./source-words.ts";
import { isPicture } from "./wordpress.ts";

export interface Lost {
  what: "text" | "picture" | "link" | "question" | "keyword";
  text: string;
  /** It waits in a comment of the file, for its author to decide. */
  waiting: boolean;
}

/** Where an address of the old site leads now: a path, or nothing where no page has it. */
export type NewAddress = (href: string) => string | undefined;

/** What is compared, for the count in the report. */
export interface Compared {
  sentences: number;
  pictures: number;
  links: number;
  questions: number;
  lost: Lost[];
  /** Questions of an FAQ that are words of the page now, so that no search engine takes them for questions. */
  demoted: string[];
}

const tracking = /^(?:_|utm_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid|_ga|hsCtaTracking|igshid)$/i;

/** Everything of the source that the page does not have. */
export function compareWords(
  source: SourceWords,
  markup: MarkupWords,
  page: PageWords,
  newAddress: NewAddress,
): Compared {
  const haystack = new Haystack(page, newAddress);
  const sentences = sentencesOf(source.lines);
  const pictures = unique(source.pictures, ({ src }) => src);
  const links = unique(source.links.filter(isRealLink), ({ href }) => href);
  const lost = [
    // An address as words is a link: tracking taken off it is no loss.
    ...sentences.flatMap((text) =>
      /^https?:\/\/\S+$/.test(text) ? haystack.link(text) : haystack.text("text", text),
    ),
    ...pictures.flatMap(({ src }) => haystack.picture(src)),
    // Galleries write the markup of a caption into the alternative text.
    ...pictures.flatMap(({ alt }) =>
      (/<\w/.test(alt) ? sourceWords(alt, true).lines : [alt])
        .filter((words) => words !== "")
        .flatMap((words) => haystack.text("text", words)),
    ),
    ...links.flatMap(({ href }) => haystack.link(href)),
    ...source.code.flatMap((code) => haystack.code(code)),
    ...unique(source.media, (src) => src).flatMap((src) => haystack.media(src)),
    ...markup.questions.flatMap(({ question, answer }) => haystack.question(question, answer)),
    ...unique(
      markup.keywords.map((word) => decodeEntities(word).trim()),
      (word) => word.toLowerCase(),
    )
      .filter((word) => word !== "")
      .flatMap((word) => haystack.keyword(word)),
  ];
  return {
    sentences: sentences.length,
    pictures: pictures.length,
    links: links.length,
    questions: markup.questions.length,
    lost: unique(lost, ({ what, text }) => `${what} ${text}`),
    demoted: unique(
      [...markup.questions.map(({ question }) => plainQuestion(question)), ...source.questions].filter(
        (question) => haystack.hasDemoted(question),
      ),
      squeeze,
    ),
  };
}

/** Sentences of the lines, in their order; signs alone say nothing. */
export function sentencesOf(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.split(/(?<=[.!?…])\s+/))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

class Haystack {
  private readonly words: string;
  private readonly comments: string;
  private readonly rawComments: string;
  /** The comments with the addresses in them as people read them. */
  private readonly addresses: string;
  private readonly links: Set<string>;
  private readonly pictures: string[];
  /** Pictures and files that the page still takes from another site. */
  private readonly remote: string[];
  private readonly codes: string[];
  private readonly questions: Set<string>;
  private readonly newAddress: NewAddress;

  constructor(page: PageWords, newAddress: NewAddress) {
    this.words = squeeze(page.text);
    this.comments = squeeze(page.comments);
    this.rawComments = page.comments;
    this.addresses = squeeze(decodeEscapes(page.comments));
    this.links = new Set(page.links.map(bareAddress));
    this.pictures = page.pictures.map(pictureName);
    this.remote = [...page.pictures, ...page.links].filter((url) => /^https?:\/\//i.test(url));
    this.codes = [...page.code, page.text].map(codeLines);
    this.questions = new Set(page.questions.map(squeeze));
    this.newAddress = newAddress;
  }

  /** A question that is not on the page at all is lost instead. */
  hasDemoted(question: string): boolean {
    const wanted = squeeze(question);
    return wanted !== "" && !this.questions.has(wanted) && this.words.includes(wanted);
  }

  /** A line end in code is as good as a word. */
  code(code: string): Lost[] {
    const there = this.codes.some((block) => block.includes(codeLines(code)));
    return there
      ? []
      : [{ what: "text", text: `The lines of this code: ${code.slice(0, 160)}`, waiting: false }];
  }

  /** A picture or file that is still fetched from the old site is gone when that is switched off. */
  private stillThere(src: string): boolean {
    return this.newAddress(src) !== undefined && this.remote.includes(src);
  }

  text(what: Lost["what"], text: string): Lost[] {
    const wanted = squeeze(text);
    if (this.words.includes(wanted)) return [];
    return [{ what, text, waiting: this.comments.includes(wanted) }];
  }

  keyword(word: string): Lost[] {
    const there = this.words.toLowerCase().includes(squeeze(word).toLowerCase());
    return there ? [] : [{ what: "keyword", text: word, waiting: false }];
  }

  question(question: string, answer: string): Lost[] {
    const plain = decodeEntities(answer).replace(/\\+(?=["“”])/g, "");
    const lines = sentencesOf(sourceWords(plain, true).lines);
    const asked = plainQuestion(question);
    const missing = [asked, ...lines].flatMap((line) => this.text("question", line));
    return missing.length === 0
      ? []
      : [
          {
            what: "question",
            text: `${asked} (${missing.map(({ text }) => text).join(" … ")})`,
            waiting: false,
          },
        ];
  }

  picture(src: string): Lost[] {
    const name = pictureName(src);
    if (this.stillThere(src))
      return [{ what: "picture", text: `${src} is still fetched from the old site`, waiting: false }];
    const there = this.pictures.some((picture) => picture === name || picture.startsWith(`${name}-`));
    if (there || (src.startsWith("data:") && this.pictures.length > 0)) return [];
    const shown = src.slice(0, 200);
    const file = /[^/]+$/.exec(src.replace(/[?#].*$/, ""))?.[0] ?? src;
    const waiting =
      this.comments.includes(squeeze(src.slice(0, 40))) ||
      this.comments.toLowerCase().includes(squeeze(file).toLowerCase()) ||
      pictureNames(this.rawComments).includes(name);
    return [{ what: "picture", text: shown, waiting }];
  }

  link(href: string): Lost[] {
    if (/\/wp-content\/|\/uploads\//.test(href) && this.stillThere(href))
      return [{ what: "link", text: `${href} still leads to a file of the old site`, waiting: false }];
    const target = this.newAddress(href);
    const wanted = [href, ...(target === undefined ? [] : [target])].map(bareAddress);
    if (wanted.some((address) => this.links.has(address)) || this.words.includes(squeeze(href))) return [];
    const paths = [href.replace(/^(?:https?:)?\/\/[^/]*/i, ""), ...(target === undefined ? [] : [target])]
      .flatMap((path) => [path, path.replace(/[#?].*$/, "")])
      .map((path) => squeeze(decodeEscapes(path)))
      .filter((path) => path.length > 1);
    return [{ what: "link", text: href, waiting: paths.some((path) => this.addresses.includes(path)) }];
  }

  /** A video's page and its player have other addresses, and one key. */
  media(src: string): Lost[] {
    const wanted = (/[?&]list=([\w-]+)/.exec(src) ??
      /(?:embed\/(?:(?:album|artist|episode|playlist|show|track)\/)?|v=|\/v\/|video\/|youtu\.be\/|vi\/)([\w-]{6,})/.exec(
        src,
      ))?.[1];
    const asLink = this.link(src);
    if (asLink.length === 0 || wanted === undefined) return asLink;
    const there = [...this.links].some((link) => link.includes(wanted.toLowerCase()));
    if (there || this.words.includes(squeeze(wanted))) return [];
    return [{ what: "link", text: src, waiting: this.comments.includes(squeeze(wanted)) }];
  }
}

function plainQuestion(question: string): string {
  return sourceWords(decodeEntities(question), false).lines.join(" ").replaceAll("**", "");
}

/** A picture's link to its larger copy or its page in the library is WordPress's; one without words is seen by nobody. */
function isRealLink({ href, words, picture }: SourceWords["links"][number]): boolean {
  if (words === "" || /^(?:#|javascript:)/i.test(href)) return false;
  const ownPage = picture !== undefined && pictureName(href) === pictureName(picture);
  return !ownPage && !isPicture(href) && !/attachment_id=/.test(href);
}

function bareAddress(href: string): string {
  const text = decodeEntities(href.trim());
  if (/^(?:tel|sms):/i.test(text)) return text.replace(/[^\d+]/g, "");
  if (!URL.canParse(text, "https://own.invalid")) return text.toLowerCase();
  const url = new URL(text, "https://own.invalid");
  if (!/^https?:$/.test(url.protocol)) return text.replace(/\?.*$/, "").toLowerCase();
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  const path = decodeAddress(url.pathname).replace(/\/+$/, "");
  return `${url.host.replace(/^www\./, "")}${path}${decodeAddress(url.search)}`.toLowerCase();
}

function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}

/** The letters that an address writes as percent escapes. */
function decodeEscapes(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, decodeAddress);
}

/** A picture's name without folder, size, ending and spelling. */
function pictureName(src: string): string {
  if (src.startsWith("data:")) return "embedded";
  const file =
    /[^/]+$/.exec(
      decodeAddress(src)
        .replace(/[?#].*$/, "")
        .replace(/\/+$/, ""),
    )?.[0] ?? src;
  return file
    .replace(/\.\w{2,5}$/, "")
    .replace(/(?:-\d+[x×]\d+|-scaled|-rotated)+$/, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9\p{L}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

function pictureNames(text: string): string[] {
  return [...text.matchAll(/[^\s"'()]+\.(?:png|jpe?g|gif|webp|avif|svg)/gi)].map(([file]) =>
    pictureName(file),
  );
}

/** Letters, digits and signs, however quotes, dashes and spaces are written. */
export function squeeze(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[“”„″«»"'‘’′`]/g, "")
    .replace(/[–—−‐‑-]+/g, "-")
    .replaceAll("…", "...")
    .replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\p{Cc}]/gu, "");
}

function codeLines(code: string): string {
  return code
    .split("\n")
    .map(squeeze)
    .filter((line) => line !== "")
    .join("\n");
}

function unique<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
