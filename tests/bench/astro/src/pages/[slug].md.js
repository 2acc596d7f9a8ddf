import { articles } from "../articles.mjs";

export async function getStaticPaths() {
  return (await articles()).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}

export function GET({ props: { entry } }) {
  return new Response(`# ${entry.data.title}\n\n> ${entry.data.description}\n\n${entry.body}`);
}
