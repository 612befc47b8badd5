import type { ReactNode } from 'react'
import type { CascadeStep } from '@/content/diagrams/cascade.ts'

/** The small drawing of each step, 168 by 112: hairlines for what is there, persimmon for what changes. */
export const glyphs: Record<CascadeStep['id'], ReactNode> = {
  balance: (
    <>
      <path
        className="dg-rod"
        d="M14 24l7 4M44 12l2 8M30 52l8-1M62 36l5-6M12 82l5-6M46 92l8 2M74 70l2-8M84 14l7 3M152 20l4-7M150 92l7 4M26 104l7-3M90 100l6-5"
      />
      <path
        className="dg-rod dg-change"
        d="M108 42l6-5M122 34l8 2M136 42l3 7M112 56l8-1M126 52l5 6M104 68l5 6M119 70l8-3M136 64l6 5M122 84l7-3M138 82l1-8"
      />
    </>
  ),
  wall: (
    <>
      <path
        className="dg-edge"
        d="M4 38h26v38H4zM36 38h26v38H36zM108 38h26v38h-26zM140 38h26v38h-26zM10 38v-7M17 38v-7M24 38v-7M42 38v-7M49 38v-7M56 38v-7M114 38v-7M121 38v-7M128 38v-7M146 38v-7M153 38v-7"
      />
      <path className="dg-edge" d="M68 40l12-2v38H68zM102 40l-12-2v38h12z" />
      <g className="dg-hair">
        <circle cx="17" cy="60" r="5" />
        <circle cx="49" cy="60" r="5" />
        <circle cx="121" cy="60" r="5" />
        <circle cx="152" cy="60" r="5" />
      </g>
      <path
        className="dg-dots dg-change"
        d="M80 10h.1M91 18h.1M85 30h.1M85 46h.1M85 62h.1M85 78h.1M79 92h.1M90 98h.1M84 108h.1"
      />
    </>
  ),
  signals: (
    <>
      <path className="dg-edge" d="M2 40c40-22 60 18 100 6s44-18 64-12M2 84c40-22 60 18 100 6s44-18 64-12" />
      <path className="dg-hair" d="M2 46c40-22 60 18 100 6s44-18 64-12M2 78c40-22 60 18 100 6s44-18 64-12" />
      <path className="dg-line dg-change" d="M6 60c38-20 58 18 96 6 22-7 34-14 50-14M145 45l8 7-8 7" />
      <path className="dg-dots dg-change" d="M34 44h.1M52 70h.1M78 58h.1M96 82h.1M120 50h.1M132 72h.1" />
    </>
  ),
  skin: (
    <>
      <path className="dg-edge" d="M2 34h164" />
      <path
        className="dg-hair"
        d="M2 42h164M2 51h164M2 61h164M30 34v8M70 34v8M110 34v8M146 34v8M14 42v9M50 42v9M92 42v9M128 42v9M30 51v10M70 51v10M108 51v10M148 51v10"
      />
      <path className="dg-line dg-change" d="M70 61V51l22-2V42l-8-1v-7M84 28V6M78 12l6-7 6 7" />
      <path
        className="dg-edge"
        d="M2 76q14-6 28 0t28 0M74 76q14-6 28 0t28 0M142 78q12-6 24-2M2 90q10-6 22 0M38 90q14-6 28 0t28 0M108 91q14-6 28 0t28 0M2 104q14-6 28 0t28 0M74 104q10-6 20 0M108 104q14-6 28 0t28 0"
      />
      <path
        className="dg-line dg-change"
        d="M60 71l10 10M70 71l-10 10M26 85l10 10M36 85l-10 10M96 86l10 10M106 86l-10 10"
      />
    </>
  ),
  age: (
    <>
      <path
        className="dg-line dg-change"
        d="M2 40h22q6 0 8 8t6 0q2-8 8-8h24q8 0 10 14t6 0q2-14 10-14h22q5 0 7 6t5 0q2-6 7-6h29"
      />
      <path
        className="dg-hair"
        d="M2 56h26q7 8 14 0h32q9 12 18 0h34q6 6 12 0h28M2 70h164M2 84q41-8 82 0t82 0"
      />
      <path className="dg-edge" d="M2 100q41-8 82 0t82 0" />
    </>
  ),
}
