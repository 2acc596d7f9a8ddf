import { ContentError } from "#lib/content/documents.ts";
import { publishedPictures } from "#lib/content/picture-files.ts";
import { siteContent } from "#lib/content/site-content.ts";
import { type Illustration, illustration } from "#lib/page/illustration.ts";
import {
  encodePicture,
  type Picture,
  pictureAddress,
  pictureFormats,
  readPicture,
} from "#lib/page/picture.ts";
import { siteFiles } from "#lib/site/addresses.ts";
import { imagesFolder } from "#lib/site/folders.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

interface Form {
  address: string;
  type: string;
  bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Every form of every picture in content/images, by its address. */
async function forms(): Promise<Form[]> {
  const names = publishedPictures(imagesFolder());
  const photographs = names.filter((name) => !name.endsWith(".svg"));
  const drawings = names.filter((name) => name.endsWith(".svg"));
  return [
    ...(await Promise.all(photographs.map(readPicture))).flatMap(formsOf),
    ...drawings.flatMap(drawnForms),
  ];
}

/** A drawing as its own file; none of one that no page could show, where no page does. */
function drawnForms(src: string): Form[] {
  const found = drawn(src);
  if (!found) return [];
  return [
    {
      address: found.address,
      type: "image/svg+xml",
      bytes: async () => new TextEncoder().encode(found.file),
    },
  ];
}

function drawn(src: string): Illustration | undefined {
  try {
    return illustration(src, siteContent().theme);
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}

function formsOf(picture: Picture): Form[] {
  return picture.widths.flatMap((width) =>
    pictureFormats.map((format) => ({
      address: pictureAddress(picture, width, format),
      type: `image/${format}`,
      bytes: () => encodePicture(picture, width, format),
    })),
  );
}

export async function generateStaticParams() {
  return (await forms()).map(({ address }) => ({ file: address.split("/").slice(2) }));
}

/** A picture in one form, at an address that changes with its file. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const [digest = "", ...file] = (await params).file;
  const address = siteFiles.picture(digest, file.join("/"));
  const form = (await forms()).find((candidate) => candidate.address === address);
  if (!form) return new Response("There is no such picture.\n", { status: 404 });
  return new Response(await form.bytes(), { headers: { "Content-Type": form.type } });
}
