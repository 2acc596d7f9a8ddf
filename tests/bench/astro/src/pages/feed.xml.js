import rss from "@astrojs/rss";
import { articles } from "../articles.mjs";

export async function GET({ site }) {
  const newest = (await articles()).slice(0, 20);
  return rss({
    site,
    title: "The company",
    description: "Articles of the company",
    items: newest.map(({ id, data: { title, description, publishedAt } }) => ({
      title,
      description,
      pubDate: publishedAt,
      link: `/${id}/`,
    })),
  });
}
