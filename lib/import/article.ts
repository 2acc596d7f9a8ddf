/** One source post as the text of one content file. */
import type { Nodes, Root } from "mdast";
import { convertBody, type QuestionAndAnswer, takeVisibleQuestions } from "./body/convert.ts";
import { noteExpression } from "./body/marker.ts";
import { mdxLines, readMdx, writeMdx } from "./body/mdx-text.ts";
import type { Surroundings } from "./body/site.ts";
import { type FrontmatterInput, frontmatter, mdxFile } from "./frontmatter.ts";
import type { PageGraph } from "./json-ld/page-graph.ts";
import { mergeQuestions, reportInvisible } from "./json-ld/questions.ts";
import { blockFindings } from "./json-ld/report-blocks.ts";
import { Arrived, unplacedFindings } from "./json-ld/unplaced.ts";
import { compareWords } from "./proof/lost.ts";
import { pageWords } from "./proof/page-words.ts";
import { type MediaLibrary, postWords } from "./proof/post-words.ts";
import type { Finding } from "./report/finding.ts";
import { lostFindings } from "./report/lost.ts";

export interface ArticleText {
  text: string;
  findings: Finding[];
  faq: QuestionAndAnswer[];
  /** Set where the result is no valid MDX: the article is then held back. */
  broken?: string;
}

export interface ArticleInput extends Omit<FrontmatterInput, "claims" | "faq" | "opening" | "wordless"> {
  surroundings: Surroundings;
  /** The post's JSON-LD, taken out of its content. */
  graph: PageGraph;
  attachment: MediaLibrary["attachment"];
  /** What the report says of this post already. */
  reported: readonly Finding[];
}

/** Converts, and says what it did. Same input, same text. */
export function articleText(input: ArticleInput): ArticleText {
  const { post, surroundings, graph, content } = input;
  const { claims } = graph;
  const findings: Finding[] = post.damage.map((text) => ({ kind: "decide", text }));
  const aboutBlocks = blockFindings(graph, content);

  const converted = convertBody(graph.html, post.format, surroundings);
  findings.push(...converted.findings);
  const faq = mergeQuestions(converted.faq, claims, surroundings, findings);
  reportInvisible(graph.html, faq.fromClaims, claims, findings);
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

  const wordless = isWordless(converted.tree) && faq.all.length === 0;
  if (isEmpty(converted.tree)) findings.push(withoutText(converted.tree, wordless));
  else if (wordless)
    findings.push({
      kind: "decide",
      text: "All that readers saw of it waits in comments of the file, so it is a draft. Write what the comments name, then take 'draft' out.",
    });
  const opening = openingOf(converted.tree);
  const made = frontmatter({ ...input, claims, faq: faq.all, opening, wordless });
  findings.push(...made.findings);
  const body = writeMdx(converted.tree);
  const text = mdxFile(made.fields, body);
  const said = [...input.reported, ...findings, ...aboutBlocks.filter(({ kind }) => kind !== "mended")].map(
    (finding) => `${finding.text}\n${finding.before ?? ""}\n${finding.after ?? ""}`,
  );
  const words = [...mdxLines(converted.tree), ...faq.all.flatMap(({ answer }) => mdxLines(readMdx(answer)))];
  const arrived = new Arrived(
    [...stringsIn(made.fields), ...words, text, JSON.stringify(content.company ?? {}), post.link, ...said],
    [post.publishedAt, post.updatedAt, claims.datePublished, claims.dateModified],
  );
  const graphs = graph.blocks.flatMap((block) => (block.ok ? [block.graph] : []));
  findings.push(...unplacedFindings(graphs, arrived));
  const { source, markup } = postWords(post, {
    block: surroundings.reusableBlock,
    attachment: input.attachment,
  });
  const compared = compareWords(source, markup, pageWords(converted.tree, made.fields), (href) => {
    const target = surroundings.link(href);
    return "href" in target ? target.href : undefined;
  });
  const notes = aboutBlocks.filter(({ kind }) => kind !== "mended");
  findings.push(...lostFindings(compared, [...input.reported, ...findings, ...notes]));
  findings.unshift(...aboutBlocks);
  const broken = whyBroken(body);
  return {
    text,
    findings,
    faq: faq.all,
    ...(broken === undefined ? {} : { broken }),
  };
}

/** Tells a page that would show its readers nothing: no words, no pictures, perhaps comments. */
function isWordless(tree: Root): boolean {
  const shown = tree.children.some(({ type }) => type === "mdxJsxFlowElement" || type === "thematicBreak");
  return !shown && mdxLines(tree).every((line) => line.trim() === "") && !hasImage(tree);
}

function hasImage(node: Nodes): boolean {
  return node.type === "image" || ("children" in node && node.children.some(hasImage));
}

function isEmpty({ children }: Root): boolean {
  return children.length === 0;
}

/** A page without text gets a comment in its place, and the reason. Changes the tree. */
function withoutText(tree: Root, wordless: boolean): Finding {
  const note = wordless
    ? "The source has no text for this page"
    : "All that the source says on this page is in 'faq'";
  tree.children.push({ type: "mdxFlowExpression", value: noteExpression(note) });
  return wordless
    ? {
        kind: "decide",
        text: "It has no text in the source, so it is a draft: the old theme or a page builder may have kept its words elsewhere. Write it and take 'draft' out, or delete the file.",
      }
    : {
        kind: "decide",
        text: "All of its text is questions, which are in 'faq' now. Write a sentence or two above them, where the comment is.",
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

/** All strings of the frontmatter, without the quotation marks and escapes of YAML. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function openingOf(tree: Root): string {
  const paragraphs = tree.children.filter((node) => node.type === "paragraph" || node.type === "list");
  const lines = mdxLines({ type: "root", children: paragraphs.slice(0, 6) });
  return lines.join(" ").replace(/\s+/g, " ").slice(0, 600);
}
