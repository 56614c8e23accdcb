-- Two hundred customers with systems of every kind and state, and a year of ledger; all from their number.
INSERT INTO users (login, hash, name, email, role, totp_secret) VALUES
  ('{staff_login}', '{staff_hash}', 'Robin Placeholder', 'robin@example.com', 'admin', '{staff_totp}');

INSERT INTO customers (cid, owner_name, company, address, city, postal_code, country, phone, owner_email, am_enabled, status,
                       cancelled_at, arrears_since, bandwidth_option, bandwidth_limit, referral, created_at)
  SELECT seq,
         CONCAT(ELT(1 + seq MOD 12, 'Robin', 'Alex', 'Sam', 'Kim', 'Jamie', 'Noa', 'Zoë', 'Luca', 'Mika', 'Jo', 'Chris', 'Dana'), ' ',
                ELT(1 + seq MOD 17, 'Placeholder', 'Sample', 'Example', 'Demo', 'Specimen', 'Nemo', 'Müller-Test', 'O''Sample',
                    'Model', 'Proxy', 'Stand', 'Dummy', 'Pattern', 'Blank', 'Mock', 'Trial', 'Draft')),
         IF(seq MOD 3 = 0, CONCAT(ELT(1 + seq MOD 7, 'Larkspur Pottery', 'Quiet Harbour', 'Northwind Seeds', 'Copper Kettle',
            'Blue Heron', 'Paper Lantern', 'Second Wind'), ' ', ELT(1 + seq MOD 4, 'Cooperative', 'Ltd', 'Inc', 'Studio')), ''),
         CONCAT(seq, ' Sample Street'), 'Exampleton', LPAD(seq, 5, '0'), ELT(1 + seq MOD 5, 'US', 'US', 'CA', 'DE', 'GB'),
         CONCAT('+1 555 01', LPAD(seq MOD 100, 2, '0')), CONCAT('owner', seq, '@example.com'), seq MOD 4 <> 0,
         IF(seq MOD 20 = 0, 'cancelled', 'active'), IF(seq MOD 20 = 0, NOW() - INTERVAL seq DAY, NULL),
         IF(seq MOD 25 = 7, CURDATE() - INTERVAL seq MOD 60 DAY, NULL),
         ELT(1 + seq MOD 3, 'stop', 'limit', 'go'), IF(seq MOD 3 = 1, 4000, NULL), '', NOW() - INTERVAL 400 + seq DAY
  FROM seq_1_to_200;
UPDATE customers SET am_auth = '{customer_hash}', am_enabled = TRUE WHERE cid IN (42, 43);
-- Further logins of one account, and one that nobody has used yet.
INSERT INTO am_logins (cid, name, email, kind, hash, created_at) VALUES
  (42, 'anna', 'anna.col00042@example.com', 'billing', '{customer_hash}', NOW() - INTERVAL 90 DAY),
  (42, 'bert', 'bert.col00042@example.com', 'technical', '{customer_hash}', NOW() - INTERVAL 60 DAY),
  (42, 'cleo', 'cleo.col00042@example.com', 'owner', NULL, NOW() - INTERVAL 1 DAY);

INSERT INTO contacts (cid, name, email, phone, billing, admin)
  SELECT cid, owner_name, owner_email, phone, 'main', 'main' FROM customers;
-- From the old system: a password and no owner's address. The owner is chosen at the first login.
UPDATE customers SET owner_email = NULL WHERE cid = 43;
INSERT INTO contacts (cid, name, email, phone, billing, admin)
  SELECT cid, CONCAT('Second ', owner_name), CONCAT('second', cid, '@example.org'), '', 'no', 'alternate' FROM customers WHERE cid MOD 2 = 0;

INSERT INTO notes (cid, user_id, created_at, text, pinned)
  SELECT cid, 1, NOW() - INTERVAL cid DAY, ELT(1 + cid MOD 3, 'Asked about IPv6.', 'don''t monitor', 'Prefers mail to phone.'), cid MOD 9 = 0
  FROM customers WHERE cid MOD 4 = 1;

INSERT INTO systems (cid, kind, machine_id, directory, disk, hostname, veid, template_id, os_name, power_port, cabinet, unit,
                     started_on, cancel_on, stopped_on, monitored)
  SELECT c.cid, 'vps', IF(c.cid MOD 3 = 2, 3, 1 + c.cid MOD 2), CONCAT('/vz/private/', 1000 + c.cid), ELT(1 + c.cid MOD 3, 20, 60, 120),
         CONCAT(ELT(1 + c.cid MOD 5, 'www', 'mail', 'shop', 'db', 'git'), c.cid, '.example.com'),
         IF(c.cid MOD 3 = 2, NULL, 1000 + c.cid), IF(c.cid MOD 3 = 2, 6, 1 + c.cid MOD 4), '', '', '', '',
         CURDATE() - INTERVAL 300 + c.cid DAY, IF(c.cid MOD 23 = 5, CURDATE() + INTERVAL c.cid MOD 10 + 1 DAY, NULL),
         IF(c.status = 'cancelled', CURDATE() - INTERVAL c.cid DAY, NULL), c.cid MOD 6 = 0
  FROM customers c;
INSERT INTO systems (cid, kind, machine_id, disk, hostname, os_name, power_port, cabinet, unit, started_on, monitored)
  SELECT c.cid, IF(c.cid MOD 16 = 2, 'dedicated', 'colo'), IF(c.cid MOD 16 = 2, 4, 5), IF(c.cid MOD 16 = 2, 480, 0),
         CONCAT('rack', c.cid, '.example.com'), 'Debian 13', CONCAT('ats', c.cid DIV 24 + 1, '-', c.cid MOD 24 + 1), CONCAT('C', c.cid MOD 6 + 1),
         CONCAT('U', c.cid MOD 40 + 1), CURDATE() - INTERVAL 200 DAY, TRUE
  FROM customers c WHERE c.cid MOD 8 = 2 AND c.status = 'active';
UPDATE ips i JOIN systems s ON s.kind = 'vps' AND s.stopped_on IS NULL AND i.ip = CONCAT('192.0.2.', s.cid + 1) SET i.sysid = s.sysid;
UPDATE ips i JOIN systems s ON s.kind <> 'vps' AND i.ip = CONCAT(IF(s.kind = 'colo', '203.0.113.', '198.51.100.'), s.cid + 1)
  SET i.sysid = s.sysid;

INSERT INTO subs (cid, sysid, package_id, description, amount, months, anchor_day, next_bill_on, ended_on)
  SELECT s.cid, s.sysid, p.id, p.name, p.price_1, 1, DAYOFMONTH(CURDATE() + INTERVAL 1 + s.cid MOD 28 DAY),
         IF(s.stopped_on IS NULL, CURDATE() + INTERVAL 1 + s.cid MOD 28 DAY, NULL), s.stopped_on
  FROM systems s JOIN packages p ON p.code = CASE
    WHEN s.kind = 'colo' THEN 'colo-1' WHEN s.kind = 'dedicated' THEN 'ded-s'
    WHEN s.machine_id = 3 THEN ELT(1 + s.cid MOD 3, 'bsd-s', 'bsd-m', 'bsd-l')
    ELSE ELT(1 + s.cid MOD 3, 'linux-s', 'linux-m', 'linux-l') END;

INSERT INTO billing_history (cid, posted_at, kind, amount, text, period_from, period_to, sub_id, who)
  SELECT u.cid, COALESCE(u.next_bill_on, CURDATE()) - INTERVAL m.seq MONTH, 'charge', -u.amount, u.description,
         COALESCE(u.next_bill_on, CURDATE()) - INTERVAL m.seq MONTH, COALESCE(u.next_bill_on, CURDATE()) - INTERVAL m.seq - 1 MONTH,
         u.id, 'job:biller'
  FROM subs u JOIN seq_1_to_12 m;
-- An entry changes its customer's balance: who is behind is asked before.
CREATE TEMPORARY TABLE in_arrears SELECT cid FROM customers WHERE arrears_since IS NOT NULL;
INSERT INTO billing_history (cid, posted_at, kind, amount, text, who)
  SELECT u.cid, COALESCE(u.next_bill_on, CURDATE()) - INTERVAL m.seq MONTH + INTERVAL 12 HOUR, 'payment', u.amount, 'Card payment', 'job:batch'
  FROM subs u JOIN seq_1_to_12 m LEFT JOIN in_arrears a ON a.cid = u.cid
  WHERE a.cid IS NULL OR m.seq > 2;
DROP TEMPORARY TABLE in_arrears;

INSERT INTO pmt_source (cid, type, brand, last_four, expiry, created_at)
  SELECT cid, ELT(1 + cid MOD 3, 'f', 'p', 'i'), IF(cid MOD 3 = 0, 'Visa', ''), IF(cid MOD 3 = 0, LPAD(cid, 4, '0'), ''),
         IF(cid MOD 3 = 0, '2028-04', ''), NOW() - INTERVAL 300 DAY FROM customers;
