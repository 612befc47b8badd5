/** Tailwind is the one transformation of the stylesheet. */
export default { plugins: { '@tailwindcss/postcss': {} } }
