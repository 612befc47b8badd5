import Link from 'next/link'
import { AccountLink } from '@/components/account/account-link.tsx'
import { CartLink } from './cart-link.tsx'
import { MenuLinks } from './menu-links.tsx'
import { reading, SEARCH, shopping } from './navigation.ts'

const rooms = [...reading, ...shopping, SEARCH]

/** The brand, the rooms, the account and the cart. On a phone the account waits in the menu. */
export function Header() {
  return (
    <header className="site-header wrap">
      <Link href="/" className="brand">
        VitaalSkin
      </Link>
      <nav aria-label="Main" className="site-nav max-md:hidden">
        {rooms.map(({ name, path, prefetch = null }) => (
          <Link key={path} href={path} prefetch={prefetch}>
            {name}
          </Link>
        ))}
      </nav>
      <button type="button" popoverTarget="menu" className="site-menu-button">
        Menu
      </button>
      <div className="site-nav">
        <AccountLink className="max-md:hidden" />
        <CartLink />
      </div>
      <nav id="menu" popover="auto" aria-label="Menu" className="menu">
        <div className="menu-head">
          <span className="brand">VitaalSkin</span>
          <button type="button" popoverTarget="menu" popoverTargetAction="hide" className="site-menu-button">
            Close
          </button>
        </div>
        <MenuLinks id="menu" links={rooms}>
          <AccountLink />
        </MenuLinks>
      </nav>
    </header>
  )
}
