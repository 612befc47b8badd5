type Props = { action: () => Promise<void> }

/** The way out, beside the way around. */
export function SignOut({ action }: Props) {
  return (
    <form action={action}>
      <button type="submit" className="button-text min-h-11">
        Sign out
      </button>
    </form>
  )
}
