import { siteContent } from "#lib/content/site-content.ts";
import { iconFiles, iconOf } from "#lib/publish/icons.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return iconFiles.map((icon) => ({ icon }));
}

/** The icons made from the logo: `/icons/192.png`. */
export async function GET(_request: Request, { params }: { params: Promise<{ icon: string }> }) {
  const icon = await iconOf((await params).icon, siteContent());
  if (!icon) return new Response("There is no icon of this name.\n", { status: 404 });
  return new Response(icon.body, { headers: { "Content-Type": icon.type } });
}
