-- What a change left behind, so that it can be undone whatever else grew the plan's version: an account, a card, an address.
ALTER TABLE "plan_change" ADD COLUMN "delivery" JSONB;
