import type { SiteContent } from "#lib/content/site-content.ts";
import { textDirection } from "#lib/site/text-direction.ts";

interface TelephoneProps {
  siteContent: SiteContent;
  children: string;
}

/** A telephone number as people dial it, from left to right: among words that run the other way its groups would change places. */
export function Telephone({ siteContent: { company }, children: number }: TelephoneProps) {
  return textDirection(company.language) === "rtl" ? <bdi dir="ltr">{number}</bdi> : number;
}
