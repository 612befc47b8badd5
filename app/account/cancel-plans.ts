import type { CancelPlans } from '@/lib/privacy/removal/removal.ts'

/** How a leaving customer's refills are ended: the refill domain's own function goes here. Null refuses while one runs. */
export const cancelPlans: CancelPlans | null = null
