/** A small page on which every invariant holds, as the built site has them. */
const graph = {
  "@context": "https://schema.org",
  "@graph": [
    { "@type": "Organization", "@id": "https://www.example.com/#organization", name: "Fixture" },
    {
      "@type": "WebSite",
      "@id": "https://www.example.com/#website",
      name: "Fixture",
      publisher: { "@id": "https://www.example.com/#organization" },
    },
    {
      "@type": "WebPage",
      "@id": "https://www.example.com/x/",
      url: "https://www.example.com/x/",
      description: "A description.",
      inLanguage: "en-US",
      isPartOf: { "@id": "https://www.example.com/#website" },
      breadcrumb: { "@id": "https://www.example.com/x/#breadcrumb" },
      primaryImageOfPage: { "@id": "https://www.example.com/og/x/16x9.png" },
      mainEntity: { "@id": "https://www.example.com/x/#article" },
      hasPart: [{ "@id": "https://www.example.com/x/#faq" }],
    },
    {
      "@type": "ImageObject",
      "@id": "https://www.example.com/og/x/16x9.png",
      url: "https://www.example.com/og/x/16x9.png",
      creditText: "Fixture",
    },
    {
      "@type": "BreadcrumbList",
      "@id": "https://www.example.com/x/#breadcrumb",
      itemListElement: [
        {
          "@type": "ListItem",
          position: 1,
          name: "Home",
          item: { "@type": "WebPage", "@id": "https://www.example.com/" },
        },
        { "@type": "ListItem", position: 2, name: "A title", item: { "@id": "https://www.example.com/x/" } },
      ],
    },
    {
      "@type": "Article",
      "@id": "https://www.example.com/x/#article",
      headline: "A title",
      description: "A description.",
      url: "https://www.example.com/x/",
      image: [{ "@id": "https://www.example.com/og/x/16x9.png" }],
      author: { "@id": "https://www.example.com/#organization" },
      publisher: { "@id": "https://www.example.com/#organization" },
      mainEntityOfPage: { "@id": "https://www.example.com/x/" },
      isPartOf: { "@id": "https://www.example.com/#website" },
      articleSection: "Section",
      inLanguage: "en-US",
      datePublished: "2026-11-02T00:00:00-06:00",
      dateModified: "2026-11-02T00:00:00-06:00",
      wordCount: 4,
    },
    {
      "@type": "FAQPage",
      "@id": "https://www.example.com/x/#faq",
      mainEntity: [
        { "@type": "Question", name: "Why?", acceptedAnswer: { "@type": "Answer", text: "Because it is." } },
      ],
    },
  ],
};

export const soundPage = `<!DOCTYPE html><html lang="en-US"><head><title>A title</title><meta name="description" content="A description."><meta property="og:url" content="https://www.example.com/x/"><meta property="og:image" content="https://www.example.com/og/x/16x9.png"><link rel="canonical" href="https://www.example.com/x/"></head><body><main id="main"><nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><span aria-current="page">A title</span></li></ol></nav><h1>A title</h1><p>By Fixture, <time datetime="2026-11-02T00:00:00-06:00">November 2, 2026</time></p><details><summary><h3>Why?</h3></summary><p>Because it is.</p></details></main><script type="application/ld+json">${JSON.stringify(graph)}</script></body></html>`;
