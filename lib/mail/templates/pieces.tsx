/** The small parts mails are made of. Space stands below a part as a padding, which every client keeps. */
import type { ReactNode } from 'react'
import { Button, Heading, Link, Section, Text } from 'react-email'
import { light, type } from './look.ts'
import { CONTACT } from './words.ts'

type Content = { readonly children: ReactNode }

/** The mail's one headline. */
export function Title({ children }: Content) {
  return (
    <Heading as="h1" className="ink" style={{ ...type.title, paddingBottom: '20px' }}>
      {children}
    </Heading>
  )
}

/** A part of the mail under its own heading, set off by a hairline. */
export function Part({ heading, children }: Content & { readonly heading: string }) {
  return (
    <Section
      className="line"
      style={{ borderTop: `1px solid ${light.line}`, paddingTop: '28px', paddingBottom: '20px' }}
    >
      <Heading as="h2" className="ink" style={{ ...type.heading, paddingBottom: '12px' }}>
        {heading}
      </Heading>
      {children}
    </Section>
  )
}

/** A paragraph; a tight one has the next line close under it. */
export function Words({ tight = false, children }: Content & { readonly tight?: boolean }) {
  return (
    <Text className="ink" style={{ ...type.body, paddingBottom: tight ? '0' : '12px' }}>
      {children}
    </Text>
  )
}

/** Lines of one paragraph. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.reduce<ReactNode>(
    (above, line) =>
      above === null ? (
        line
      ) : (
        <>
          {above}
          <br />
          {line}
        </>
      ),
    null,
  )
}

/** A quieter line under something. */
export function Note({ children }: Content) {
  return (
    <Text className="soft" style={type.soft}>
      {children}
    </Text>
  )
}

/** The one thing to press. */
export function Action({ href, children }: Content & { readonly href: string }) {
  return (
    <Section style={{ paddingTop: '8px', paddingBottom: '16px' }}>
      <Button
        href={href}
        className="go"
        style={{
          fontFamily: type.body.fontFamily,
          fontSize: '19px',
          fontWeight: 700,
          backgroundColor: light.persimmon,
          color: light.onPersimmon,
          borderRadius: '3px',
          padding: '15px 26px',
        }}
      >
        {children}
      </Button>
    </Section>
  )
}

/** A link inside a sentence. */
export function TextLink({ href, children }: Content & { readonly href: string }) {
  return (
    <Link href={href} className="ink" style={{ color: light.ink, textDecoration: 'underline' }}>
      {children}
    </Link>
  )
}

/** The store's address, to write to. */
export function MailTo() {
  return <TextLink href={`mailto:${CONTACT}`}>{CONTACT}</TextLink>
}
