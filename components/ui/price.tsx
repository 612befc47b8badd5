import { formatMoney, type Money } from '@/lib/platform/money.ts'

/** An amount of money, set so that figures stand under each other. */
export function Price({ value, className = '' }: { value: Money; className?: string }) {
  return <span className={`tabular-nums ${className}`}>{formatMoney(value)}</span>
}
