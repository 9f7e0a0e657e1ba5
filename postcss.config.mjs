/** Tailwind reads the theme in styles/tokens.css and joins the style sheets that the entry points import. */
export default { plugins: { '@tailwindcss/postcss': {} } }
