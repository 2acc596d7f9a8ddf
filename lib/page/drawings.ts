/** Which drawing stands for a document: its own, or that of what explains it. */
import type { z } from "zod";
import type { Document } from "../content/documents.ts";
import type { listDrawing } from "../content/schema/fields.ts";
import type { Article, SiteContent } from "../content/site-content.ts";
import { articleComparing } from "./comparison-entries.ts";

export type ListDrawing = z.infer<typeof listDrawing>;

/** A comparison's own drawing, or that of the article that shows it. */
export function comparisonDrawing(
  article: Article | undefined,
  comparison: Pick<Document<"comparisons">, "data">,
): ListDrawing | undefined {
  return comparison.data.drawing ?? article?.data.drawing;
}

/** An article's own drawing, beside its headline and in lists; where it has none, that of its comparison. */
export function articleDrawing(
  siteContent: SiteContent,
  { data: { drawing, comparison } }: Pick<Article, "data">,
): Article["data"]["drawing"] {
  return drawing ?? (comparison ? siteContent.get("comparisons", comparison).data.drawing : undefined);
}

/** A service's own drawing, or that of the first of its comparisons that has one. */
export function serviceDrawing(
  siteContent: SiteContent,
  { data }: Pick<Document<"services">, "data">,
): ListDrawing | undefined {
  if (data.drawing) return data.drawing;
  for (const id of data.comparisons ?? []) {
    const article = articleComparing(siteContent, id);
    const drawing = article && comparisonDrawing(article, siteContent.get("comparisons", id));
    if (drawing) return drawing;
  }
  return undefined;
}
