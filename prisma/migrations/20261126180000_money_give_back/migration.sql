-- Money that goes back is a row before Stripe is asked for it, so that no crash and no lost job can forget it.
ALTER TYPE "AttemptState" ADD VALUE 'GIVING_BACK' BEFORE 'REFUNDED';
CREATE TYPE "GiveBackState" AS ENUM ('ASKED', 'MADE', 'REFUSED');
CREATE TYPE "GiveBackWhy" AS ENUM ('CANCELLED', 'LEFT_OUT', 'OTHER_AMOUNT');

CREATE TABLE "give_back" (
  "cycle_id" UUID NOT NULL,
  "plan_id" UUID NOT NULL,
  "stripe_payment_intent_id" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  "why" "GiveBackWhy" NOT NULL,
  "state" "GiveBackState" NOT NULL DEFAULT 'ASKED',
  "problem" TEXT,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "settled_at" TIMESTAMPTZ(3),
  CONSTRAINT "give_back_pkey" PRIMARY KEY ("cycle_id")
);
CREATE INDEX "give_back_plan_id_idx" ON "give_back"("plan_id");
ALTER TABLE "give_back" ADD CONSTRAINT "give_back_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "give_back" ADD CONSTRAINT "give_back_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The card that was asked is remembered: the plan's may be another by the time of the answer.
ALTER TABLE "attempt" ADD COLUMN "stripe_payment_method_id" TEXT;
