'use client'

/** Stands in for the whole document when even its frame could not be shown; so it brings its own few styles. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" style={{ colorScheme: 'light dark' }}>
      <body
        style={{
          maxWidth: '36rem',
          margin: '15vh auto',
          padding: '0 1.25rem',
          font: '1.125rem/1.6 system-ui',
        }}
      >
        <title>This page could not be shown</title>
        <h1>This page could not be shown</h1>
        <p>
          Something went wrong on our side, and nothing was lost. Try again, or write to
          contact@vitaalskin.com.
        </p>
        <button type="button" onClick={() => retry()}>
          Try again
        </button>
      </body>
    </html>
  )
}
