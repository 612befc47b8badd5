/** The sheet every mail is written on: the name, a white surface, and where to ask. */
import type { ReactNode } from 'react'
import { Body, Container, Head, Html, Preview, Section, Text } from 'react-email'
import { light, sheet, type } from './look.ts'
import { MailTo } from './pieces.tsx'

type LayoutProps = {
  readonly subject: string
  /** What an inbox shows after the subject. */
  readonly preheader: string
  readonly children: ReactNode
}

/** A whole mail. */
export function Layout({ subject, preheader, children }: LayoutProps) {
  return (
    <Html lang="en">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{subject}</title>
        <style>{sheet}</style>
      </Head>
      <Body className="china" style={{ backgroundColor: light.china, margin: 0, padding: '0' }}>
        <Preview useTitleTag={false}>{preheader}</Preview>
        <Container style={{ maxWidth: '600px', width: '100%' }}>
          <Section>
            <div className="gutter" style={{ padding: '28px 36px 20px' }}>
              <Text className="ink" style={type.brand}>
                VitaalSkin
              </Text>
            </div>
          </Section>
          <Section className="surface" style={{ backgroundColor: light.surface }}>
            <div className="gutter" style={{ padding: '36px 36px 40px' }}>
              {children}
            </div>
          </Section>
          <Section>
            <div className="gutter" style={{ padding: '24px 36px 40px' }}>
              <Text className="soft" style={type.soft}>
                Questions? Write to <MailTo />.
              </Text>
            </div>
          </Section>
        </Container>
      </Body>
    </Html>
  )
}
