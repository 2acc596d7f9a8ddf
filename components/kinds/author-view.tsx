import type { ReactNode } from "react";
import { PageShell } from "#components/layout/page-shell.tsx";
import { Picture } from "#components/mdx/picture.tsx";
import { ArticleList } from "#components/sections/article-list.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { Day } from "#components/sections/time.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import type { AuthorPage } from "#lib/kinds/person/page.ts";
import { profileName } from "#lib/page/company-facts.ts";
import { formatsOf } from "#lib/site/formats.ts";
import type { ViewProps } from "./view-props.ts";

export function AuthorView({ page, siteContent }: ViewProps<AuthorPage>) {
  const { company, labels } = siteContent;
  const { role, since, knowsAbout, credentials, sameAs, image } = page.person.data;
  return (
    <PageShell
      page={page}
      siteContent={siteContent}
      kicker={labels.team.line({ role, since, canMeet: false })}
      drawing={
        image && (
          <figure className="portrait">
            <Picture src={image.src} alt={image.alt} sizes="15rem" />
          </figure>
        )
      }
    >
      {(knowsAbout || credentials || sameAs) && (
        <dl className="contact-ways">
          {knowsAbout && (
            <Entry name={labels.author.expertise} value={formatsOf(company.language).list(knowsAbout)} />
          )}
          {credentials && (
            <Entry
              name={labels.author.certifications}
              value={formatsOf(company.language).list(credentials)}
            />
          )}
          {sameAs && (
            <div>
              <dt>{labels.author.profiles}</dt>
              <dd>
                {sameAs.map((url) => (
                  <a key={url} rel="me" href={url}>
                    {profileName(url)}
                  </a>
                ))}
              </dd>
            </div>
          )}
        </dl>
      )}
      <Certificates page={page} siteContent={siteContent} />
      <ArticleList siteContent={siteContent} articles={page.entries} />
      <CallToAction siteContent={siteContent} {...labels.form.learn} />
    </PageShell>
  );
}

function Entry({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** What an issuer can confirm, each with its number or page and its last day. */
function Certificates({ page, siteContent }: ViewProps<AuthorPage>) {
  const { team } = siteContent.labels;
  const { certificates } = page.person.data;
  if (!certificates) return null;
  return (
    <section className="prose">
      <h2>{team.certificates}</h2>
      <ul>
        {certificates.map(({ name, issuer, number, link, validUntil }) => (
          <li key={name}>
            <Sentence
              parts={team.certificate<ReactNode>({
                name: link ? <a href={link}>{name}</a> : name,
                issuer,
                number,
                until: validUntil && <Day siteContent={siteContent} of={validUntil} />,
              })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
