-- A paid cycle does not change, but it may forget whom it went to: somebody who deletes her account takes her address along.
CREATE OR REPLACE FUNCTION cycle_end_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE forgotten cycle%ROWTYPE;
BEGIN
  IF OLD.state = 'PAID' AND ROW(NEW.*) IS DISTINCT FROM ROW(OLD.*) THEN
    forgotten := OLD;
    forgotten.address := NULL;
    forgotten.hosted_invoice_url := NULL;
    IF ROW(NEW.*) IS DISTINCT FROM ROW(forgotten.*) THEN
      RAISE EXCEPTION 'cycle_end_is_final: a paid cycle does not change' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
