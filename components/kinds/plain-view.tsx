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
import { hasPage } from "#lib/kinds/all-pages.ts";
import { sampleComparison } from "#lib/kinds/hub/sample-comparison.ts";
import type { PlainPage } from "#lib/kinds/plain/page.ts";
import { profileName } from "#lib/page/company-facts.ts";
import { bookingOn, isThanks, quotePath } from "#lib/page/form-pages.ts";
import type { ViewProps } from "./view-props.ts";

export function PlainView({ page, siteContent }: ViewProps<PlainPage>) {
  const { form, hub, layout } = siteContent.labels;
  const quote = quotePath(siteContent);
  const invitations = new Map<string, Omit<ComponentProps<typeof CallToAction>, "siteContent">>([
    [siteContent.routes.pricing(), { ...form.buy, href: quote }],
    [siteContent.routes.plain("about"), form.meet],
  ]);
  const compare = siteContent.routes.compare();
  if (isThanks(siteContent, page.document.id) && hasPage(siteContent, compare))
    invitations.set(page.path, { ...form.sent, action: hub.compare, href: compare });
  const isPricing = page.path === siteContent.routes.pricing();
  const booking = bookingOn(siteContent, page.document.id);
  const body = page.body();
  const asks = page.form !== undefined || body.outline.components.some(({ name }) => name === "Ask");
  return (
    <PageShell
      page={page}
      siteContent={siteContent}
      width="text"
      actions={
        isPricing && (
          <>
            <Offers siteContent={siteContent} offers={sampleComparison(siteContent)?.offers ?? []} />
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
      <Body page={page} body={body} siteContent={siteContent} />
      {isPricing && <YearCosts siteContent={siteContent} />}
      {booking && (
        <p className="go">
          <a className="button" href={booking}>
            {form.book(profileName(booking))}
          </a>
        </p>
      )}
      {page.form && <WholeForm siteContent={siteContent} form={page.form} source={page.path} />}
      {page.kind === "about" && <CompanyFacts siteContent={siteContent} />}
      <Faq siteContent={siteContent} entries={page.faq} />
      <Sources page={page} siteContent={siteContent} />
      {!asks && (
        <CallToAction
          siteContent={siteContent}
          {...(invitations.get(page.path) ?? form.learn)}
          telephone={page.campaignPhone}
        />
      )}
    </PageShell>
  );
}
