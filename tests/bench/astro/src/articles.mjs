import { getCollection } from "astro:content";

/** All articles, the newest first. */
export async function articles() {
  const entries = await getCollection("articles");
  return entries.sort((a, b) => b.data.publishedAt.valueOf() - a.data.publishedAt.valueOf());
}

/** The ids of the sections, each with its articles. */
export async function sections() {
  return Map.groupBy(await articles(), ({ data }) => data.category);
}
