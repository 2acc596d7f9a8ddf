// Next compresses the style for the browsers of package.json; Tailwind's own step before it would rewrite it for older ones.
export default { plugins: { "@tailwindcss/postcss": { optimize: false } } };
