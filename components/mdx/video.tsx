import { Day } from "#components/sections/time.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { PropsOf } from "#lib/mdx/registry.ts";
import { profileName } from "#lib/page/company-facts.ts";
import { ownFile, videoType } from "#lib/page/own-file.ts";
import { siteFiles } from "#lib/site/addresses.ts";
import { primaryLanguage } from "#lib/site/labels.ts";
import { Picture } from "./picture.tsx";

type VideoProps = PropsOf<"Video"> & { siteContent: SiteContent };

/** A file of ours with its captions, of which nothing is loaded before somebody plays it; or a plain link to another site. */
export function Video({ siteContent, title, file, captions, href, poster, uploaded }: VideoProps) {
  const labels = siteContent.labels.blocks;
  if (href)
    return (
      <p className="video">
        <a href={href}>
          {poster && <Picture src={poster} alt="" />}
          <span>{labels.elsewhere(title, profileName(href))}</span>
        </a>
      </p>
    );
  if (!file || !captions) return null;
  const { type, bytes } = ownFile(file);
  return (
    <figure className="video">
      <video
        controls
        playsInline
        preload="none"
        aria-label={title}
        {...(poster && { poster: siteFiles.image(poster) })}
      >
        <source src={file} type={videoType(file)} />
        <track
          kind="captions"
          src={captions}
          srcLang={primaryLanguage(siteContent.company.language)}
          label={labels.captions}
          default
        />
      </video>
      <figcaption>
        <a href={file}>{labels.file(title, type, bytes)}</a>
        {uploaded && (
          <>
            , <Day siteContent={siteContent} of={uploaded} />
          </>
        )}
      </figcaption>
    </figure>
  );
}
