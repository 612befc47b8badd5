'use client'

const page = {
  colorScheme: 'light dark',
  background: 'light-dark(#f4f5f1, #17131b)',
  color: 'light-dark(#1f1a24, #f1efec)',
  font: '1.0625rem/1.6 system-ui, sans-serif',
}

const button = {
  padding: '0.75rem 1.5rem',
  border: 0,
  borderRadius: '3px',
  background: 'light-dark(#1f1a24, #f1efec)',
  color: 'light-dark(#f4f5f1, #17131b)',
  font: 'inherit',
  fontWeight: 600,
  cursor: 'pointer',
}

/** Stands in for the whole document when even its frame could not be shown; so it brings its own few styles. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" style={page}>
      <body style={{ maxWidth: '38rem', margin: '0 auto', padding: '1.5rem 1.25rem' }}>
        <title>This page could not be shown</title>
        <p style={{ margin: '0 0 15vh', fontWeight: 650 }}>VitaalSkin</p>
        <h1 style={{ margin: 0, font: '400 2.5rem/1.1 Georgia, serif', letterSpacing: '-0.02em' }}>
          This page could not be shown
        </h1>
        <p style={{ margin: '1.5rem 0 2rem' }}>
          Something went wrong on our side, and nothing was lost. Try again, or write to
          contact@vitaalskin.com.
        </p>
        <button type="button" style={button} onClick={() => retry()}>
          Try again
        </button>
      </body>
    </html>
  )
}
