import { Button } from '@/components/ui/button.tsx'

/** The way in through Google. A form, so that it works before script and nothing of Google's is loaded here. */
export function GoogleButton({ next }: { next: string }) {
  return (
    <form method="post" action="/api/auth/signin/google" className="mt-4">
      <input type="hidden" name="next" value={next} />
      <Button tone="quiet">Continue with Google</Button>
    </form>
  )
}
