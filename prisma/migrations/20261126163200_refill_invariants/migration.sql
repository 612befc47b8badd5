-- What the refill engine may race for and the row may not allow. docs/database.md explains each by name.

-- inventory: a promise has one holder ------------------------------------------------------------------------------------
ALTER TABLE reservation ADD CONSTRAINT reservation_one_holder CHECK (num_nonnulls(checkout_id, cycle_id) = 1);
-- A cycle may give its bottles back and be promised others later, so only what it holds or has taken counts.
CREATE UNIQUE INDEX reservation_one_per_cycle ON reservation (cycle_id, sku) WHERE state <> 'RELEASED';

-- orders -----------------------------------------------------------------------------------------------------------------
ALTER TABLE "order" ADD CONSTRAINT order_one_source CHECK (num_nonnulls(checkout_id, cycle_id) = 1);
ALTER TABLE "order" ADD CONSTRAINT order_source_has_payment CHECK (
  (checkout_id IS NULL) = (stripe_session_id IS NULL) AND (cycle_id IS NULL) = (stripe_invoice_id IS NULL));
ALTER TABLE refund_request ADD CONSTRAINT refund_request_amount_positive CHECK (amount > 0);

CREATE FUNCTION refund_request_within_total() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE asked integer; paid integer;
BEGIN
  SELECT total INTO paid FROM "order" WHERE id = NEW.order_id FOR UPDATE;
  SELECT COALESCE(SUM(amount), 0) INTO asked FROM refund_request
    WHERE order_id = NEW.order_id AND state <> 'REFUSED' AND id <> NEW.id;
  IF asked + NEW.amount > paid THEN
    RAISE EXCEPTION 'refund_request_within_total: % asked before, % now, of %', asked, NEW.amount, paid
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_request_within_total BEFORE INSERT OR UPDATE OF amount ON refund_request
  FOR EACH ROW EXECUTE FUNCTION refund_request_within_total();

-- customers --------------------------------------------------------------------------------------------------------------
ALTER TABLE "user" ADD CONSTRAINT user_email_lower_case CHECK (email = lower(email));
CREATE UNIQUE INDEX address_one_default ON address (user_id) WHERE is_default;

-- refills ----------------------------------------------------------------------------------------------------------------
ALTER TABLE consent ADD CONSTRAINT consent_has_an_occasion CHECK (num_nonnulls(checkout_id, plan_id) >= 1);
ALTER TABLE plan ADD CONSTRAINT plan_rhythm CHECK (every_days IN (30, 45, 60, 90));
ALTER TABLE plan ADD CONSTRAINT plan_lead_days CHECK (lead_days BETWEEN 0 AND 14);
ALTER TABLE plan ADD CONSTRAINT plan_pause_has_a_reason CHECK ((state = 'PAUSED') = (pause_reason IS NOT NULL));
ALTER TABLE plan ADD CONSTRAINT plan_pause_ends CHECK ((pause_reason IS NOT DISTINCT FROM 'CUSTOMER') = (resume_on IS NOT NULL));
ALTER TABLE plan ADD CONSTRAINT plan_cancelled_at CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL));
ALTER TABLE plan_item ADD CONSTRAINT plan_item_quantity CHECK (quantity BETWEEN 1 AND 10);
ALTER TABLE plan_item ADD CONSTRAINT plan_item_amount_positive CHECK (unit_amount > 0);

CREATE UNIQUE INDEX cycle_one_open_per_plan ON cycle (plan_id) WHERE state NOT IN ('PAID', 'SKIPPED', 'CANCELLED');
ALTER TABLE cycle ADD CONSTRAINT cycle_number_positive CHECK (number > 0);
ALTER TABLE cycle ADD CONSTRAINT cycle_quote_is_whole CHECK (
  (lines IS NULL AND subtotal IS NULL AND tax IS NULL AND total IS NULL)
  OR (lines IS NOT NULL AND subtotal > 0 AND tax >= 0 AND total = subtotal + tax));
ALTER TABLE cycle ADD CONSTRAINT cycle_quoted_before_charge CHECK (
  state IN ('SCHEDULED', 'SKIPPED', 'CANCELLED') OR total IS NOT NULL);
ALTER TABLE cycle ADD CONSTRAINT cycle_paid_on CHECK ((state = 'PAID') = (paid_on IS NOT NULL));
ALTER TABLE cycle ADD CONSTRAINT cycle_dunning_has_a_date CHECK (state <> 'DUNNING' OR retry_on IS NOT NULL);
ALTER TABLE cycle ADD CONSTRAINT cycle_failures CHECK ((failures > 0) = (failed_on IS NOT NULL));

CREATE FUNCTION cycle_end_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'PAID' AND ROW(NEW.*) IS DISTINCT FROM ROW(OLD.*) THEN
    RAISE EXCEPTION 'cycle_end_is_final: a paid cycle does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cycle_end_is_final BEFORE UPDATE ON cycle FOR EACH ROW EXECUTE FUNCTION cycle_end_is_final();

CREATE UNIQUE INDEX attempt_one_open_per_plan ON attempt (plan_id) WHERE state = 'OPEN';
CREATE UNIQUE INDEX attempt_one_paid_per_cycle ON attempt (cycle_id) WHERE state = 'PAID';

-- No charge without a live consent, a notice of exactly this amount that went out, and bottles put aside.
CREATE FUNCTION attempt_is_covered() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE c cycle%ROWTYPE; missing integer;
BEGIN
  SELECT * INTO c FROM cycle WHERE id = NEW.cycle_id AND plan_id = NEW.plan_id;
  IF c.total IS DISTINCT FROM NEW.amount THEN
    RAISE EXCEPTION 'attempt_is_covered: % is not the quoted %', NEW.amount, c.total USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM plan p JOIN consent s ON s.id = p.consent_id WHERE p.id = NEW.plan_id AND p.state <> 'CANCELLED') THEN
    RAISE EXCEPTION 'attempt_is_covered: no live consent' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM notice n JOIN mail m ON m.id = n.mail_id
    WHERE n.cycle_id = c.id AND n.total = NEW.amount AND (n.kind = 'CONFIRMED' OR m.state = 'SENT')) THEN
    RAISE EXCEPTION 'attempt_is_covered: no notice of this amount went out' USING ERRCODE = 'check_violation';
  END IF;
  SELECT COUNT(*) INTO missing FROM (
    SELECT part->>'sku' AS sku, SUM((line->>'quantity')::int * (part->>'quantity')::int) AS needed
    FROM jsonb_array_elements(c.lines) line, jsonb_array_elements(line->'parts') part GROUP BY 1) wanted
    LEFT JOIN reservation r ON r.cycle_id = c.id AND r.sku = wanted.sku AND r.state = 'HELD'
    WHERE r.quantity IS NULL OR r.quantity < wanted.needed;
  IF missing > 0 THEN
    RAISE EXCEPTION 'attempt_is_covered: bottles are not put aside' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attempt_is_covered BEFORE INSERT ON attempt FOR EACH ROW EXECUTE FUNCTION attempt_is_covered();

-- Money captured for a cycle is nothing or what was quoted.
CREATE FUNCTION order_of_cycle_is_quoted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.cycle_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM cycle WHERE id = NEW.cycle_id AND total = NEW.total) THEN
    RAISE EXCEPTION 'order_of_cycle_is_quoted: % is not what was quoted', NEW.total USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_of_cycle_is_quoted BEFORE INSERT ON "order" FOR EACH ROW EXECUTE FUNCTION order_of_cycle_is_quoted();

-- A notice is proof: it is never rewritten.
CREATE TRIGGER notice_append_only BEFORE UPDATE OR DELETE ON notice FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE price_rise ADD CONSTRAINT price_rise_rises CHECK (to_amount > from_amount);
ALTER TABLE price_rise ADD CONSTRAINT price_rise_answered CHECK ((answer IS NULL) = (answered_at IS NULL));
