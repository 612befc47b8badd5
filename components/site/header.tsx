import Link from 'next/link'
import { CartLink } from './cart-link.tsx'
import { MenuLinks } from './menu-links.tsx'
import { navigation } from './navigation.ts'

/** The brand, the rooms and the cart. */
export function Header() {
  return (
    <header className="wrap flex items-baseline gap-x-8 py-2 font-medium md:py-4">
      <Link href="/" className="brand mr-auto">
        VitaalSkin
      </Link>
      <nav aria-label="Main" className="site-nav flex gap-8 max-md:hidden">
        <NavLinks />
      </nav>
      <button type="button" popoverTarget="menu" className="cursor-pointer py-2 md:hidden">
        Menu
      </button>
      <div className="site-nav flex py-2">
        <CartLink />
      </div>
      <nav id="menu" popover="auto" aria-label="Menu" className="menu">
        <div className="mb-4 flex justify-between">
          <span className="brand">VitaalSkin</span>
          <button type="button" popoverTarget="menu" popoverTargetAction="hide" className="cursor-pointer">
            Close
          </button>
        </div>
        <MenuLinks id="menu" links={navigation} />
      </nav>
    </header>
  )
}

function NavLinks() {
  return navigation.map(({ name, path }) => (
    <Link key={path} href={path}>
      {name}
    </Link>
  ))
}
