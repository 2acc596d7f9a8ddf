/** One source post as the text of one content file. */
import type { Nodes, Root } from "mdast";
import { meantBy, unwantedCharacters } from "#lib/content/check/decode.ts";
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
import { readMarkup, repairedAddress } from "./report/rules/markup.ts";
import { comments, noText, onlyComments, onlyQuestions } from "./report/rules/posts.ts";
import { damagedPost, doubleEncoding } from "./report/rules/sources.ts";
import { answeredTwice, invisibleCharacters, questionsOnce } from "./report/rules/text.ts";

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
  const findings: Finding[] = post.damage.map((damage) => damagedPost({ damage }));
  const aboutBlocks = blockFindings(graph, content);

  const converted = convertBody(graph.html, post.format, surroundings);
  findings.push(...converted.findings);
  const faq = mergeQuestions(converted.faq, claims, surroundings, findings);
  reportInvisible(graph.html, faq.fromClaims, claims, findings);
  const visible = takeVisibleQuestions(converted.tree, faq.all);
  if (visible.taken.length > 0) findings.push(questionsOnce({ number: visible.taken.length }));
  for (const question of visible.differing) findings.push(answeredTwice({ question }));
  if (/Ã[\u0080-\u00BF©¨¤¶¼]|â€[™œ\u009D“”]/.test(post.content)) findings.push(doubleEncoding({}));
  if (post.comments > 0) findings.push(comments({ number: post.comments }));

  const wordless = isWordless(converted.tree) && faq.all.length === 0;
  if (isEmpty(converted.tree)) findings.push(withoutText(converted.tree, wordless));
  else if (wordless) findings.push(onlyComments({}));
  const opening = openingOf(converted.tree);
  const made = frontmatter({ ...input, claims, faq: faq.all, opening, wordless });
  findings.push(...made.findings);
  const body = writeMdx(converted.tree);
  const file = mdxFile(made.fields, body);
  const unwanted = file.match(unwantedCharacters) ?? [];
  if (unwanted.length > 0) findings.push(invisibleCharacters({ found: unwanted }));
  const text = withoutUnwanted(file);
  // What was read from a block is quoted in the report whole: that explains nothing of what is missing.
  const notes = aboutBlocks.filter(({ rule }) => rule !== readMarkup.id && rule !== repairedAddress.id);
  const said = [...input.reported, ...findings, ...notes].map(
    (finding) => `${finding.message}\n${finding.before ?? ""}\n${finding.after ?? ""}`,
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
  findings.push(...lostFindings(compared, [...input.reported, ...findings, ...notes]));
  findings.unshift(...aboutBlocks);
  const broken = whyBroken(withoutUnwanted(body));
  return {
    text,
    findings,
    faq: faq.all,
    ...(broken === undefined ? {} : { broken }),
  };
}

/** The text without the invisible characters that the content check refuses. Where one stands for a lost quote, that is written. */
function withoutUnwanted(text: string): string {
  return text.replace(unwantedCharacters, meantBy);
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
  return wordless ? noText({}) : onlyQuestions({});
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
