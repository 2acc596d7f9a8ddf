import { library } from "../content/library.ts";

export interface Redirect {
  from: string;
  to: string;
  status: 307 | 308;
}

/** Every redirect of the site: the articles' aliases, then those of content/redirects.yaml. */
export function allRedirects(): Redirect[] {
  const { articles, get } = library();
  const aliases = articles.flatMap(({ path, data }) =>
    (data.aliases ?? []).map((from): Redirect => ({ from, to: path, status: 308 })),
  );
  const listed = get("redirects", "redirects").data.redirects.map(
    ({ from, to, permanent = true }): Redirect => ({ from, to, status: permanent ? 308 : 307 }),
  );
  return [...aliases, ...listed];
}

/** The redirects as static hosts read them (`_redirects`): from, to and status on a line. */
export function redirectLines(): string {
  return allRedirects()
    .map(({ from, to, status }) => `${from} ${to} ${status}\n`)
    .join("");
}
