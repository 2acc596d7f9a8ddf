import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

export const collections = {
  articles: defineCollection({
    loader: glob({ pattern: "*.mdx", base: "./articles" }),
    schema: z.object({
      title: z.string(),
      description: z.string(),
      publishedAt: z.coerce.date(),
      category: z.string(),
      keywords: z.array(z.string()),
      faq: z.array(z.object({ question: z.string(), answer: z.string() })),
      sources: z.array(z.object({ title: z.string(), publisher: z.string(), url: z.url() })),
    }),
  }),
};
