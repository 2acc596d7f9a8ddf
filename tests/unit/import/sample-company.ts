/** A company for content folders that tests and measurements make. */
export const sampleCompany = `name: Ledger & Lane IT
url: https://www.example.com
language: en-US
tagline: Sample IT support
description: A sample company that looks after computers for offices in the Midwest.
logo: { src: logo.svg, alt: Ledger & Lane IT }
telephone: +1 217-555-0142
email: office@example.com
timeZone: America/Chicago
`;
