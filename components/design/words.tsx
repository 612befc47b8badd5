import { Badge } from '@/components/ui/badge.tsx'
import { Breadcrumb } from '@/components/ui/breadcrumb.tsx'
import { ButtonLink } from '@/components/ui/button-link.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { Pagination } from '@/components/ui/pagination.tsx'
import { Progress } from '@/components/ui/progress.tsx'
import { Skeleton, SkeletonLine } from '@/components/ui/skeleton.tsx'
import { Table } from '@/components/ui/table.tsx'
import { SheetPart, Specimen, Specimens } from './sheet.tsx'

const amounts = [
  { name: 'NAD+', amount: '500 mg' },
  { name: 'Quercetin', amount: '250 mg' },
  { name: 'An ingredient whose amount nobody has stated', amount: 'not stated' },
]

/** What tells: states, remarks, rows, ways. */
export function Words() {
  return (
    <SheetPart
      id="words"
      title="What tells"
      rule="Say it in words; the edge and the colour only help to find it again."
    >
      <Specimens>
        <Specimen says="badge">
          <Badge>Paused</Badge>
        </Specimen>
        <Specimen says="badge, well">
          <Badge tone="well">Delivered</Badge>
        </Specimen>
        <Specimen says="badge, care">
          <Badge tone="care">Only a few left</Badge>
        </Specimen>
      </Specimens>
      <Specimens wide>
        <Specimen says="notice">
          <Notice>The amounts in this blend are not stated. We say so rather than guess.</Notice>
        </Specimen>
        <Specimen says="notice, well">
          <Notice tone="well">
            <b>Look into your inbox.</b> The links to your orders are on their way.
          </Notice>
        </Specimen>
        <Specimen says="notice, care">
          <Notice tone="care">
            <b>The card was declined.</b> Nothing was charged. Try again, or use another card.
          </Notice>
        </Specimen>
      </Specimens>
      <Specimens wide>
        <Specimen says="table">
          <Table
            caption="Sample of a table"
            columns={[
              { name: 'Ingredient', cell: ({ name }) => name },
              { name: 'A serving', cell: ({ amount }) => amount, amount: true },
            ]}
            rows={amounts}
            keyOf={({ name }) => name}
            showHead
          />
        </Specimen>
        <Specimen says="empty state">
          <EmptyState
            title="There is nothing in it yet"
            action={
              <ButtonLink href="#words" tone="quiet">
                See the products
              </ButtonLink>
            }
          >
            Read first. What you add stays for 90 days.
          </EmptyState>
        </Specimen>
      </Specimens>
      <Specimens wide>
        <Specimen says="breadcrumb">
          <Breadcrumb
            crumbs={[
              { name: 'Home', path: '/' },
              { name: 'Products', path: '/products' },
              { name: 'NAD+ Vital Energy Complex', path: '#words' },
            ]}
          />
        </Specimen>
        <Specimen says="pagination">
          <Pagination label="Sample of pages" current={4} last={12} pathOf={(page) => `#page-${page}`} />
        </Specimen>
        <Specimen says="progress, and while nobody knows">
          <div className="grid gap-5">
            <Progress id="s-progress" label="This bottle" value={22} max={30} says="22 of 30 days" />
            <Progress id="s-waiting" label="Looking for your order" />
          </div>
        </Specimen>
        <Specimen says="skeleton">
          <Skeleton says="A sample of what is on its way">
            <SkeletonLine className="w-2/3" />
            <SkeletonLine />
            <SkeletonLine className="w-4/5" />
          </Skeleton>
        </Specimen>
      </Specimens>
    </SheetPart>
  )
}
