/** The way to the cart, from every page. */
export function CartLink() {
  return <a href="/cart">Cart</a>
}
