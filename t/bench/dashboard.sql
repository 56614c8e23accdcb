-- The demonstration's customer as a page of ordinary size has it: five servers with packages, four contacts, a year of charges and
-- payments.
SET @cid = (SELECT MIN(cid) FROM customers WHERE am_enabled AND am_auth IS NOT NULL);
SET @have = (SELECT COUNT(*) FROM systems WHERE cid = @cid AND stopped_on IS NULL);
INSERT INTO systems (cid, kind, machine_id, directory, disk, hostname, veid, template_id, started_on)
  SELECT @cid, 'vps', 1, CONCAT('/vz/private/bench', seq), 60, CONCAT('bench', seq, '.example.com'), 800000 + seq, 1, CURDATE() - INTERVAL 400 DAY
  FROM seq_1_to_5 WHERE seq > @have;
INSERT INTO subs (cid, sysid, package_id, description, amount, months, anchor_day, next_bill_on)
  SELECT s.cid, s.sysid, p.id, p.name, p.price_1, 1, 1, CURDATE() + INTERVAL 10 DAY FROM systems s JOIN packages p ON p.code = 'linux-m'
  WHERE s.cid = @cid AND s.hostname LIKE 'bench%';
INSERT INTO contacts (cid, name, email, phone, billing, admin)
  SELECT @cid, CONCAT('Contact ', seq), CONCAT('bench', seq, '@example.com'), '', 'no', 'alternate' FROM seq_1_to_4
  WHERE seq > (SELECT COUNT(*) FROM contacts WHERE cid = @cid);
INSERT INTO billing_history (cid, posted_at, kind, amount, text, who)
  SELECT @cid, NOW() - INTERVAL seq MONTH, IF(seq MOD 2 = 0, 'charge', 'payment'), IF(seq MOD 2 = 0, -2900, 2900), 'Linux VPS M', 'job:biller'
  FROM seq_1_to_24;
