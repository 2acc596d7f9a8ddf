import { library } from "#lib/content/library.ts";
import { illustrationMarkup } from "#lib/page/illustration.ts";

/** The company's logo, drawn into the page; the name beside it is its text. */
export function LogoMark() {
  const markup = illustrationMarkup(library().company.logo.src);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the company's own SVG, scripts removed by illustrationMarkup().
  return <span className="logo-mark" dangerouslySetInnerHTML={{ __html: markup }} />;
}
