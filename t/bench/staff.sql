-- One customer whose page is as full as any gets: fifty systems of every kind of address and package, two thousand ledger entries.
SET @cid = (SELECT MAX(cid) + 1 FROM customers);
SET @system = (SELECT COALESCE(MAX(sysid), 0) FROM systems);
INSERT INTO customers (cid, owner_name, company, address, city, postal_code, country, phone, owner_email, am_enabled, created_at)
  VALUES (@cid, 'Robin Placeholder', 'Fifty Systems Ltd', '1 Sample Street', 'Exampleton', '00001', 'US', '+1 555 0150',
          'fifty@example.com', TRUE, NOW() - INTERVAL 3 YEAR);
INSERT INTO contacts (cid, name, email, phone, billing, admin)
  SELECT @cid, CONCAT('Contact ', seq), CONCAT('fifty', seq, '@example.com'), '+1 555 0151', IF(seq = 1, 'main', 'no'), IF(seq = 2, 'main', 'alternate')
  FROM seq_1_to_6;
INSERT INTO notes (cid, user_id, created_at, text, pinned) SELECT @cid, 1, NOW() - INTERVAL seq DAY, CONCAT('Note ', seq), seq < 3 FROM seq_1_to_12;
INSERT INTO systems (cid, kind, machine_id, directory, disk, hostname, veid, template_id, started_on, cancel_on, monitored)
  SELECT @cid, 'vps', 1, CONCAT('/vz/private/fifty', seq), 60, CONCAT('fifty', seq, '.example.com'), 900000 + seq, 1, CURDATE() - INTERVAL 900 DAY,
         IF(seq MOD 10 = 3, CURDATE() + INTERVAL 5 DAY, NULL), seq MOD 2 = 0
  FROM seq_1_to_50;
INSERT INTO networks (cidr, gateway, note) VALUES ('2001:db8:50::/48', '2001:db8:50::1', 'Made for tests of speed');
INSERT INTO ips (ip, network_id, sysid)
  SELECT CONCAT('2001:db8:50::', k.seq, ':', LOWER(HEX(s.sysid))), LAST_INSERT_ID(), s.sysid FROM systems s JOIN seq_1_to_3 k WHERE s.cid = @cid;
INSERT INTO subs (cid, sysid, package_id, description, amount, months, anchor_day, next_bill_on)
  SELECT s.cid, s.sysid, p.id, p.name, p.price_1, 1, 1, CURDATE() + INTERVAL 10 DAY FROM systems s JOIN packages p ON p.code = 'linux-m'
  WHERE s.cid = @cid;
INSERT INTO billing_history (cid, posted_at, kind, amount, text, period_from, period_to, sub_id, who)
  SELECT u.cid, NOW() - INTERVAL m.seq MONTH, 'charge', -u.amount, u.description, CURDATE() - INTERVAL m.seq MONTH,
         CURDATE() - INTERVAL m.seq - 1 MONTH, u.id, 'job:biller'
  FROM subs u JOIN seq_1_to_39 m WHERE u.cid = @cid;
INSERT INTO billing_history (cid, posted_at, kind, amount, text, who)
  SELECT @cid, NOW() - INTERVAL seq * 20 DAY, 'payment', 100000, 'Card payment', 'job:batch' FROM seq_1_to_50;
INSERT INTO pmt_source (cid, type, brand, last_four, expiry, created_at) VALUES (@cid, 'f', 'Visa', '4242', '2030-04', NOW());
SELECT @cid;
