-- CreateEnum
CREATE TYPE "RefundedBottles" AS ENUM ('KEPT', 'RETURNED', 'WRITTEN_OFF');

-- AlterTable
ALTER TABLE "refund_request" ADD COLUMN     "bottles" "RefundedBottles" NOT NULL DEFAULT 'KEPT',
ADD COLUMN     "delivery" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mailed" BOOLEAN NOT NULL DEFAULT true;

-- What came back says which order it was sold to: a sale and its return, and nothing else, belong to an order.
ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_sold_has_order;
ALTER TABLE stock_movement ADD CONSTRAINT stock_movement_sold_has_order CHECK (
  (reason IN ('SOLD', 'RETURNED')) = (order_id IS NOT NULL));
ALTER TABLE stock_movement ADD CONSTRAINT stock_movement_sold_leaves CHECK (reason <> 'SOLD' OR delta < 0);

-- No more of a lot comes back from an order than was sold to it.
CREATE FUNCTION stock_movement_return_was_sold() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE sold integer;
BEGIN
  SELECT -COALESCE(SUM(delta), 0) INTO sold FROM stock_movement WHERE order_id = NEW.order_id AND lot_id = NEW.lot_id;
  IF NEW.delta <= 0 OR NEW.delta > sold THEN
    RAISE EXCEPTION 'stock_movement_return_was_sold: % back of % sold', NEW.delta, sold USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stock_movement_return_was_sold BEFORE INSERT ON stock_movement
  FOR EACH ROW WHEN (NEW.reason = 'RETURNED') EXECUTE FUNCTION stock_movement_return_was_sold();

-- A parcel leaves with what was packed for it, and an order that was cancelled never leaves.
CREATE FUNCTION order_way_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.fulfilment IN ('SHIPPED', 'CANCELLED') AND NEW.fulfilment <> OLD.fulfilment THEN
    RAISE EXCEPTION 'order_way_is_final: % does not become %', OLD.fulfilment, NEW.fulfilment USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_way_is_final BEFORE UPDATE OF fulfilment ON "order" FOR EACH ROW EXECUTE FUNCTION order_way_is_final();

CREATE INDEX stock_movement_order ON stock_movement (order_id) WHERE order_id IS NOT NULL;
