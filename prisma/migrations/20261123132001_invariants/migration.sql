-- What code may race for and the row may not allow. docs/database.md explains each by name.

-- catalog ------------------------------------------------------------------------------------------------------------
ALTER TABLE product ADD CONSTRAINT product_supply_facts CHECK (
  (kind = 'PRODUCT' AND capsules > 0 AND capsules_per_day > 0)
  OR (kind = 'PROTOCOL' AND capsules IS NULL AND capsules_per_day IS NULL));
ALTER TABLE ingredient ADD CONSTRAINT ingredient_amount_positive CHECK (amount_mg > 0);
ALTER TABLE protocol_part ADD CONSTRAINT protocol_part_quantity_positive CHECK (quantity > 0);
ALTER TABLE price ADD CONSTRAINT price_amount_positive CHECK (amount > 0);
ALTER TABLE price ADD CONSTRAINT price_period CHECK (valid_until IS NULL OR valid_until >= valid_from);
CREATE UNIQUE INDEX price_one_current ON price (sku, purchase, currency) WHERE valid_until IS NULL;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE FUNCTION price_only_closes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.sku, NEW.purchase, NEW.amount, NEW.currency, NEW.valid_from)
     IS DISTINCT FROM (OLD.id, OLD.sku, OLD.purchase, OLD.amount, OLD.currency, OLD.valid_from)
     OR OLD.valid_until IS NOT NULL THEN
    RAISE EXCEPTION 'a price is never edited: close it and add a new one';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER price_only_closes BEFORE UPDATE ON price FOR EACH ROW EXECUTE FUNCTION price_only_closes();

-- inventory: the ledger is the only way a count changes ----------------------------------------------------------------
ALTER TABLE lot ADD CONSTRAINT lot_on_hand_not_negative CHECK (on_hand >= 0);
ALTER TABLE stock ADD CONSTRAINT stock_reserved_not_negative CHECK (reserved >= 0);
ALTER TABLE stock ADD CONSTRAINT stock_never_oversold CHECK (reserved <= on_hand);
ALTER TABLE stock_movement ADD CONSTRAINT stock_movement_moves CHECK (delta <> 0);
ALTER TABLE stock_movement ADD CONSTRAINT stock_movement_sold_has_order CHECK ((reason = 'SOLD') = (order_id IS NOT NULL));
ALTER TABLE reservation ADD CONSTRAINT reservation_quantity_positive CHECK (quantity > 0);

CREATE FUNCTION stock_movement_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE lot SET on_hand = on_hand + NEW.delta WHERE id = NEW.lot_id AND sku = NEW.sku;
  IF NOT FOUND THEN RAISE EXCEPTION 'lot % holds no %', NEW.lot_id, NEW.sku; END IF;
  -- An INSERT ... ON CONFLICT would not do: its proposed row is checked first, and a sale alone is a stock below zero.
  INSERT INTO stock (sku) VALUES (NEW.sku) ON CONFLICT (sku) DO NOTHING;
  UPDATE stock SET on_hand = on_hand + NEW.delta WHERE sku = NEW.sku;
  RETURN NEW;
END $$;
CREATE TRIGGER stock_movement_counts AFTER INSERT ON stock_movement FOR EACH ROW EXECUTE FUNCTION stock_movement_counts();
CREATE TRIGGER stock_movement_append_only BEFORE UPDATE OR DELETE ON stock_movement FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- cart ---------------------------------------------------------------------------------------------------------------
ALTER TABLE cart_line ADD CONSTRAINT cart_line_quantity CHECK (quantity BETWEEN 1 AND 10);
ALTER TABLE cart ADD CONSTRAINT cart_refill_rhythm CHECK (refill_every_days IN (30, 45, 60, 90));

-- checkout -----------------------------------------------------------------------------------------------------------
CREATE UNIQUE INDEX checkout_one_open_per_cart ON checkout (cart_id) WHERE state = 'OPEN';
ALTER TABLE checkout ADD CONSTRAINT checkout_subtotal_positive CHECK (subtotal > 0);
ALTER TABLE checkout_line ADD CONSTRAINT checkout_line_quantity CHECK (quantity BETWEEN 1 AND 10);
ALTER TABLE checkout_line ADD CONSTRAINT checkout_line_amount_positive CHECK (unit_amount > 0);
CREATE TRIGGER consent_append_only BEFORE UPDATE OR DELETE ON consent FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- orders -------------------------------------------------------------------------------------------------------------
ALTER TABLE "order" ADD CONSTRAINT order_total_adds_up CHECK (total = subtotal - discount + shipping + tax);
ALTER TABLE "order" ADD CONSTRAINT order_amounts_not_negative CHECK (
  subtotal >= 0 AND discount >= 0 AND shipping >= 0 AND tax >= 0 AND total >= 0);
ALTER TABLE "order" ADD CONSTRAINT order_refunded_within_total CHECK (refunded BETWEEN 0 AND total);
CREATE INDEX order_email_lower ON "order" (lower(email));
ALTER TABLE lot_allocation ADD CONSTRAINT lot_allocation_quantity_positive CHECK (quantity > 0);

-- platform: counting visitors is not worth a disk write; a crash only forgets a minute of limits ---------------------------
ALTER TABLE rate_limit SET UNLOGGED;

-- pages that show a product are made anew after its price, its stock or itself changes ---------------------------------------
-- Bottles above this never change what a page says (low stock of the largest protocol starts at 3 x 10).
-- No sku means what every page shares: delivery prices.
CREATE FUNCTION refresh_pages_of(changed_sku text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF to_regnamespace('graphile_worker') IS NULL THEN RETURN; END IF;
  PERFORM graphile_worker.add_job('refresh-pages', json_build_object('sku', changed_sku),
    job_key => 'refresh-pages:' || COALESCE(changed_sku, 'all'));
END $$;

CREATE FUNCTION refresh_pages_on_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_pages_of(NEW.sku);
  RETURN NULL;
END $$;
CREATE TRIGGER product_refreshes_pages AFTER INSERT OR UPDATE ON product FOR EACH ROW EXECUTE FUNCTION refresh_pages_on_row();
CREATE TRIGGER ingredient_refreshes_pages AFTER INSERT OR UPDATE ON ingredient FOR EACH ROW EXECUTE FUNCTION refresh_pages_on_row();
CREATE TRIGGER price_refreshes_pages AFTER INSERT OR UPDATE ON price FOR EACH ROW EXECUTE FUNCTION refresh_pages_on_row();

CREATE FUNCTION refresh_pages_on_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_pages_of(NEW.protocol_sku);
  RETURN NULL;
END $$;
CREATE TRIGGER protocol_part_refreshes_pages AFTER INSERT OR UPDATE ON protocol_part FOR EACH ROW EXECUTE FUNCTION refresh_pages_on_part();

CREATE FUNCTION refresh_pages_on_setting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_pages_of(NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER setting_refreshes_pages AFTER INSERT OR UPDATE ON setting FOR EACH ROW EXECUTE FUNCTION refresh_pages_on_setting();

CREATE FUNCTION refresh_pages_on_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF LEAST(NEW.on_hand - NEW.reserved, OLD.on_hand - OLD.reserved) < 40
     AND NEW.on_hand - NEW.reserved <> OLD.on_hand - OLD.reserved THEN
    PERFORM refresh_pages_of(NEW.sku);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER stock_refreshes_pages AFTER UPDATE ON stock FOR EACH ROW EXECUTE FUNCTION refresh_pages_on_stock();
