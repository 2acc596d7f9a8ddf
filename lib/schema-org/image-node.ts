import type { ImageObject } from "schema-dts";
import type { PageImage } from "../kinds/page.ts";

/** A length as schema.org writes it (schema.org/Distance). */
function pixels(length: number) {
  return `${length} px` as const;
}

export function imageNode(image: PageImage) {
  return {
    "@type": "ImageObject",
    "@id": image.url,
    contentUrl: image.url,
    width: pixels(image.width),
    height: pixels(image.height),
    caption: image.alt,
    creditText: image.credit,
    ...(image.license && { license: image.license }),
  } as const satisfies ImageObject;
}
