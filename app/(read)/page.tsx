export default function HomePage() {
  return <h1 className="wrap title-display">Does your skin listen to your gut?</h1>
}
