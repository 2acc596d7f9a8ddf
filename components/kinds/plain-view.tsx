import type { ComponentProps } from "react";
import { PageShell } from "#components/layout/page-shell.tsx";
import { WholeForm } from "#components/lead/whole-form.tsx";
import { Body } from "#components/mdx/body.tsx";
import { CallToAction } from "#components/sections/call-to-action.tsx";
import { CompanyFacts } from "#components/sections/company-facts.tsx";
import { Contents } from "#components/sections/contents.tsx";
import { Faq } from "#components/sections/faq.tsx";
import { Offers } from "#components/sections/offers.tsx";
import { Sources } from "#components/sections/sources.tsx";
import { YearCosts } from "#components/tools/costs/year-costs.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import { sampleComparison } from "#lib/kinds/hub/sample-comparison.ts";
import type { PlainPage } from "#lib/kinds/plain/page.ts";
import { profileName } from "#lib/page/company-facts.ts";
import { bookingOn, quotePath } from "#lib/page/form-pages.ts";
import { routes } from "#lib/site/addresses.ts";

export function PlainView({ page }: { page: PlainPage }) {
  const content = siteContent();
  const { form, layout } = content.labels;
  const quote = quotePath(content);
  const invitations = new Map<string, ComponentProps<typeof CallToAction>>([
    [routes.pricing(), { ...form.buy, href: quote }],
    [routes.plain("about"), form.meet],
  ]);
  const isPricing = page.path === routes.pricing();
  const booking = bookingOn(content, page.document.id);
  const body = page.body();
  const asks = page.form !== undefined || body.outline.components.some(({ name }) => name === "Ask");
  return (
    <PageShell
      page={page}
      width="text"
      actions={
        isPricing && (
          <>
            <Offers offers={sampleComparison(content)?.offers ?? []} />
            <p className="cta-actions">
              <a className="button" href={quote}>
                {form.buy.action}
              </a>
            </p>
          </>
        )
      }
    >
      <Contents page={page} label={layout.contents} />
      <Body page={page} body={body} siteContent={content} />
      {isPricing && <YearCosts siteContent={content} />}
      {booking && (
        <p className="go">
          <a className="button" href={booking}>
            {form.book(profileName(booking))}
          </a>
        </p>
      )}
      {page.form && <WholeForm form={page.form} source={page.path} />}
      {page.kind === "about" && <CompanyFacts />}
      <Faq entries={page.faq} />
      <Sources page={page} />
      {!asks && <CallToAction {...(invitations.get(page.path) ?? form.learn)} />}
    </PageShell>
  );
}
