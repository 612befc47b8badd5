-- A charge is covered by a notice of exactly its amount and its day: one of another day says nothing about this charge.
-- A retry keeps the day of its delivery, and so its notice; bottles that come in time move no day; where a day moves, a
-- notice of the new one is written in the same transaction (lib/refills/engine/notices, lib/refills/acting).
CREATE OR REPLACE FUNCTION attempt_is_covered() RETURNS trigger LANGUAGE plpgsql AS $$
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
    WHERE n.cycle_id = c.id AND n.total = NEW.amount AND n.charge_on = c.charge_on AND (n.kind = 'CONFIRMED' OR m.state = 'SENT')) THEN
    RAISE EXCEPTION 'attempt_is_covered: no notice of this amount for % went out', c.charge_on USING ERRCODE = 'check_violation';
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
