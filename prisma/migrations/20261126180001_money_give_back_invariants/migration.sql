-- What going back and being paid by herself may not be. docs/database.md explains each by name.

ALTER TABLE give_back ADD CONSTRAINT give_back_amount_positive CHECK (amount > 0);
ALTER TABLE give_back ADD CONSTRAINT give_back_settled CHECK ((state = 'ASKED') = (settled_at IS NULL));
ALTER TABLE give_back ADD CONSTRAINT give_back_refused_says_why CHECK ((state = 'REFUSED') = (problem IS NOT NULL));

-- A payment she made herself on Stripe's page is written down as one more attempt that is settled already. It charges
-- nothing, so it needs no cover; what the engine begins is OPEN, and nothing becomes OPEN later.
DROP TRIGGER attempt_is_covered ON attempt;
CREATE TRIGGER attempt_is_covered BEFORE INSERT ON attempt FOR EACH ROW
  WHEN (NEW.state = 'OPEN') EXECUTE FUNCTION attempt_is_covered();
CREATE FUNCTION attempt_opens_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'attempt_opens_once: a settled attempt is not opened again' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER attempt_opens_once BEFORE UPDATE OF state ON attempt FOR EACH ROW
  WHEN (NEW.state = 'OPEN' AND OLD.state <> 'OPEN') EXECUTE FUNCTION attempt_opens_once();
