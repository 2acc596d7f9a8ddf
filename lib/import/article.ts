/** One source post as the text of one content file. */
import type { Root } from "mdast";
import { answerFromHtml, convertBody, type QuestionAndAnswer, takeVisibleQuestions } from "./body/convert.ts";
import { parseFragment, visibleLines } from "./body/html-tree.ts";
import { escapeWords, mdxLines, readMdx, writeMdx } from "./body/mdx-text.ts";
import type { Surroundings } from "./body/site.ts";
import { type FrontmatterInput, frontmatter, mdxFile } from "./frontmatter.ts";
import { type JsonLdBlock, nodesOf, takeJsonLd } from "./json-ld/find.ts";
import { identityDifferences } from "./json-ld/identity.ts";
import { type Json, typesOf } from "./json-ld/json.ts";
import { type Claims, claimsOf, isPlaceholder } from "./json-ld/meaning.ts";
import type { ContentFolder } from "./place/library.ts";
import type { Finding } from "./report/finding.ts";

export interface ArticleText {
  text: string;
  findings: Finding[];
  faq: QuestionAndAnswer[];
  /** Set where the result is no valid MDX: the article is then held back. */
  broken?: string;
}

export interface ArticleInput extends Omit<FrontmatterInput, "claims" | "faq" | "opening"> {
  surroundings: Surroundings;
  knowsAddress: (address: string) => boolean;
}

/** What is shown of a block that was mended; one beyond repair is shown whole. */
const shownBlock = 4_000;

/** Converts, and says what it did. Same input, same text. */
export function articleText(input: ArticleInput): ArticleText {
  const { post, surroundings, content } = input;
  const findings: Finding[] = post.damage.map((text) => ({ kind: "decide", text }));
  const isOwn = (graph: Json) => mentionsHost(graph, post.link, content);
  const inBody = takeJsonLd(post.content, input.knowsAddress, isOwn);
  const inHead = post.scripts.flatMap(
    (script) =>
      takeJsonLd(`<script type="application/ld+json">${script}</script>`, input.knowsAddress, isOwn).blocks,
  );
  const blocks = [...inBody.blocks, ...inHead];
  const claims = claimsOf(blocks.flatMap((block) => (block.ok ? [block.graph] : [])));
  reportBlocks(blocks, claims, content, findings);

  const converted = convertBody(inBody.html, post.format, surroundings);
  findings.push(...converted.findings);
  const faq = mergeFaq(converted.faq, claims, surroundings, findings);
  reportInvisible(inBody.html, faq.fromClaims, claims, findings);
  const visible = takeVisibleQuestions(converted.tree, faq.all);
  if (visible.taken.length > 0)
    findings.push({
      kind: "kept",
      text: `${visible.taken.length} questions stood in the text and in the markup; they stand in 'faq' now, once.`,
    });
  for (const question of visible.differing) {
    findings.push({
      kind: "duplicate",
      text: `The question '${question}' is answered in the text and, in other words, in 'faq'. Keep one.`,
    });
  }
  if (/Ã[\u0080-\u00BF©¨¤¶¼]|â€[™œ\u009D“”]/.test(post.content)) {
    findings.push({
      kind: "decide",
      text: "Some letters look as if they had been encoded twice (such as Ã© for é). The source has them so; correct them there or in the file.",
    });
  }
  if (post.comments > 0)
    findings.push({
      kind: "dropped",
      text: `${post.comments} comments were not carried over: the site has none.`,
    });

  const made = frontmatter({ ...input, claims, faq: faq.all, opening: openingOf(converted.tree) });
  findings.push(...made.findings);
  const body = writeMdx(converted.tree);
  const broken = whyBroken(body);
  return {
    text: mdxFile(made.fields, body),
    findings,
    faq: faq.all,
    ...(broken === undefined ? {} : { broken }),
  };
}

/** MDX can only fail at a tag, an expression or a statement; a body without any needs no second reading. */
const mayFail = /(?<!\\)[{<]|^(?:import|export)\b/m;

function whyBroken(body: string): string | undefined {
  if (!mayFail.test(body)) return undefined;
  try {
    readMdx(body);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function mentionsHost(graph: Json, link: string, content: ContentFolder): boolean {
  const hosts = [link, content.company?.url ?? ""]
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).host);
  const text = JSON.stringify(graph);
  return hosts.some((host) => text.includes(host));
}

function reportBlocks(
  blocks: readonly JsonLdBlock[],
  claims: Claims,
  { company }: ContentFolder,
  findings: Finding[],
): void {
  for (const block of blocks) {
    const where = block.found === "script" ? "a script" : "the visible text";
    if (!block.ok) {
      findings.push({
        kind: "decide",
        text: `JSON-LD in ${where} cannot be read without guessing: ${block.reason}. It is out of the article and stands here word for word; move what is true into the frontmatter.`,
        before: block.raw,
      });
      continue;
    }
    const kinds = [...new Set([...nodesOf(block.graph)].flatMap(typesOf))].join(", ");
    findings.push({
      kind: "mended",
      text: `JSON-LD in ${where} (${kinds}) was read${block.repairs.length > 0 ? ` after repair: ${block.repairs.join(", ")}` : ""}; what it says moved to the frontmatter, the block is gone.`,
      before: block.raw.slice(0, shownBlock),
      after: JSON.stringify(block.graph, null, 2).slice(0, shownBlock),
    });
    for (const { path, before, after, doubt } of block.addresses) {
      if (isPlaceholder(after)) continue;
      findings.push({
        kind: doubt === undefined ? "mended" : "decide",
        text: `An address in ${path}${doubt === undefined ? "" : `: ${doubt}`}.`,
        before,
        after,
      });
    }
  }
  for (const { place, value } of claims.placeholders) {
    findings.push({
      kind: "dropped",
      text: `A placeholder that was never filled in, ${place}.`,
      before: value,
    });
  }
  if (company === undefined) return;
  const differences = new Set(claims.organizations.flatMap((node) => identityDifferences(node, company)));
  for (const text of differences)
    findings.push({
      kind: "decide",
      text: `${text}. Correct company.yaml if the old markup is right; the article says nothing of it.`,
    });
}

function mergeFaq(
  fromBlocks: readonly QuestionAndAnswer[],
  claims: Claims,
  surroundings: Surroundings,
  findings: Finding[],
): { all: QuestionAndAnswer[]; fromClaims: QuestionAndAnswer[] } {
  const fold = (text: string) => text.replace(/\W+/g, " ").trim().toLowerCase();
  const seen = new Set(fromBlocks.map(({ question }) => fold(question)));
  const fromClaims: QuestionAndAnswer[] = [];
  for (const { question, answer } of claims.faq) {
    if (seen.has(fold(question))) continue;
    seen.add(fold(question));
    const isHtml = /<\/?[a-z][^>]*>/i.test(answer);
    fromClaims.push({
      question: question.replace(/\s+/g, " "),
      answer: isHtml ? answerFromHtml(answer, surroundings, findings) : escapeWords(answer),
    });
  }
  return { all: [...fromBlocks, ...fromClaims], fromClaims };
}

/** What the old page told machines and showed to nobody. */
function reportInvisible(
  html: string,
  faq: readonly QuestionAndAnswer[],
  claims: Claims,
  findings: Finding[],
): void {
  const fold = (text: string) =>
    text
      .normalize("NFKC")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .toLowerCase();
  const seen = fold(visibleLines(parseFragment(html)).join(" "));
  for (const { question } of faq.filter(({ question: text }) => !seen.includes(fold(text)))) {
    findings.push({
      kind: "invisible",
      text: `The question '${question}' stood in the markup and nowhere on the page. It is visible now, in 'faq': check that the answer is true.`,
    });
  }
  for (const claim of new Set(claims.unsupported)) {
    findings.push({
      kind: "invisible",
      text: "A rating or review of the company by itself is not carried over: search engines forbid it, and the page showed none.",
      before: claim,
    });
  }
}

function openingOf(tree: Root): string {
  const paragraphs = tree.children.filter((node) => node.type === "paragraph" || node.type === "list");
  const lines = mdxLines({ type: "root", children: paragraphs.slice(0, 6) });
  return lines.join(" ").replace(/\s+/g, " ").slice(0, 600);
}
