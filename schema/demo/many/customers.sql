-- As many customers as a test of speed wants, {from} to {to}, each with three systems; all from their number. Names are plain
-- ASCII, so that LOWER() folds them as the sites do.
SET SESSION unique_checks = 0, foreign_key_checks = 0;
START TRANSACTION;
INSERT IGNORE INTO networks (cidr, gateway, note) VALUES ('2001:db8::/32', '2001:db8::1', 'Made for tests of speed');

INSERT INTO customers (cid, owner_name, company, address, city, postal_code, country, phone, owner_email, am_enabled, status,
                       bandwidth_option, created_at)
  SELECT n.cid, CONCAT(n.first, ' ', n.last), n.company, CONCAT(n.cid, ' Sample Street'), 'Exampleton', LPAD(n.cid MOD 100000, 5, '0'), 'US',
         CONCAT('+1 555 ', LPAD(n.cid, 7, '0')), LOWER(CONCAT(n.first, '.', n.last, n.cid, '@example.com')), TRUE,
         IF(n.cid MOD 20 = 0, 'cancelled', 'active'), 'stop', '2024-01-01' + INTERVAL n.cid MOD 700 DAY
  FROM (SELECT seq AS cid,
               ELT(1 + seq MOD 24, 'Robin', 'Alex', 'Sam', 'Kim', 'Jamie', 'Noa', 'Zoe', 'Luca', 'Mika', 'Jo', 'Chris', 'Dana', 'Ada', 'Bo',
                   'Cleo', 'Dee', 'Eli', 'Fay', 'Gus', 'Hal', 'Ivy', 'Jay', 'Kit', 'Lou') AS first,
               CONCAT(ELT(1 + seq MOD 19, 'Kor', 'Bel', 'Dan', 'Fer', 'Gil', 'Har', 'Jul', 'Lor', 'Mor', 'Nev', 'Ost', 'Pel', 'Quin', 'Ros', 'Sel',
                          'Tor', 'Ulm', 'Ves', 'Wen'),
                      ELT(1 + (seq DIV 19) MOD 23, 'an', 'be', 'co', 'du', 'el', 'fi', 'go', 'hu', 'in', 'ja', 'ko', 'lu', 'mi', 'no', 'op', 'pa', 'ri',
                          'su', 'ta', 'um', 'vo', 'wi', 'za'),
                      ELT(1 + (seq DIV 437) MOD 8, 'sample', 'proxy', 'mock', 'dummy', 'blank', 'pattern', 'draft', 'model')) AS last,
               IF(seq MOD 3 = 0, CONCAT(ELT(1 + (seq DIV 3) MOD 13, 'Larkspur', 'Quiet', 'Northwind', 'Copper', 'Blue', 'Paper', 'Second', 'Amber',
                                            'Silver', 'Hollow', 'Early', 'Little', 'Green'), ' ',
                                        ELT(1 + (seq DIV 39) MOD 11, 'Pottery', 'Harbour', 'Seeds', 'Kettle', 'Heron', 'Lantern', 'Wind', 'Bakery', 'Books',
                                            'Garden', 'Studio'), ' ', seq), '') AS company
        FROM seq_{from}_to_{to}) n;

INSERT INTO contacts (cid, name, email, phone, billing, admin)
  SELECT cid, owner_name, owner_email, phone, 'main', 'main' FROM customers WHERE cid BETWEEN {from} AND {to};
INSERT INTO contacts (cid, name, email, billing, admin)
  SELECT cid, CONCAT('Second ', owner_name), CONCAT('second.', owner_email), 'no', 'alternate' FROM customers
  WHERE cid BETWEEN {from} AND {to} AND cid MOD 4 = 0;

INSERT INTO systems (cid, kind, machine_id, directory, disk, hostname, veid, template_id, started_on, stopped_on)
  SELECT c.cid, 'vps', 1, CONCAT('/vz/private/', 1000000 + 3 * c.cid + k.seq), 20 * k.seq,
         LOWER(CONCAT(ELT(k.seq, 'www.', 'mail.', 'db.'), SUBSTRING_INDEX(c.owner_name, ' ', -1), c.cid, '.example.com')),
         1000000 + 3 * c.cid + k.seq, 1, DATE(c.created_at), IF(c.status = 'cancelled', '2026-01-01', NULL)
  FROM customers c JOIN seq_1_to_3 k WHERE c.cid BETWEEN {from} AND {to} ORDER BY k.seq, c.cid;
INSERT INTO ips (ip, network_id, sysid)
  SELECT INET6_NTOA(INET6_ATON(CONCAT('2001:db8:', HEX(1 + s.cid DIV 65536), ':', HEX(s.cid MOD 65536), '::', 1 + s.veid MOD 3))), w.id, s.sysid
  FROM systems s JOIN networks w ON w.cidr = '2001:db8::/32' WHERE s.cid BETWEEN {from} AND {to} AND s.stopped_on IS NULL;

INSERT INTO subs (cid, sysid, package_id, description, amount, months, anchor_day, next_bill_on, ended_on)
  SELECT s.cid, s.sysid, p.id, p.name, p.price_1, 1, 1 + s.cid MOD 28, IF(s.stopped_on IS NULL, '2027-01-01', NULL), s.stopped_on
  FROM systems s JOIN packages p ON p.code = 'linux-s' WHERE s.cid BETWEEN {from} AND {to};
INSERT INTO billing_history (cid, posted_at, kind, amount, text, period_from, period_to, sub_id, who)
  SELECT cid, '2026-11-01', 'charge', -amount, description, '2026-11-01', '2026-12-01', id, 'job:biller' FROM subs
  WHERE cid BETWEEN {from} AND {to};
INSERT INTO billing_history (cid, posted_at, kind, amount, text, who)
  SELECT cid, '2026-11-02', 'payment', SUM(amount), 'Card payment', 'job:batch' FROM subs
  WHERE cid BETWEEN {from} AND {to} AND cid MOD 25 <> 7 GROUP BY cid;
INSERT INTO pmt_source (cid, type, brand, last_four, expiry, created_at)
  SELECT cid, 'f', 'Visa', LPAD(cid * 7919 MOD 10000, 4, '0'), '2028-04', created_at FROM customers WHERE cid BETWEEN {from} AND {to};

-- The same as `jcctl reindex` makes; in their order, so that each page of the index is written once.
INSERT INTO search_terms (term, cid, kind, contact_id)
  SELECT t.term, t.cid, t.kind, t.contact_id FROM (
    SELECT LOWER(owner_name) AS term, cid, 'name' AS kind, NULL AS contact_id FROM customers WHERE cid BETWEEN {from} AND {to}
    UNION ALL SELECT SUBSTRING_INDEX(LOWER(owner_name), ' ', -1), cid, 'name', NULL FROM customers WHERE cid BETWEEN {from} AND {to}
    UNION ALL SELECT SUBSTRING_INDEX(LOWER(company), ' ', -k.seq), cid, 'company', NULL FROM customers JOIN seq_1_to_3 k
      WHERE cid BETWEEN {from} AND {to} AND company <> ''
    UNION ALL SELECT LOWER(name), cid, 'contact', id FROM contacts WHERE cid BETWEEN {from} AND {to} AND billing = 'no'
    UNION ALL SELECT TRIM(LEADING '0' FROM RIGHT(CONCAT('1555', LPAD(cid, 7, '0')), k.digits)), cid, 'phone', NULL FROM customers
      JOIN (SELECT 7 AS digits UNION SELECT 10 UNION SELECT 11) k WHERE cid BETWEEN {from} AND {to}
  ) t ORDER BY t.term, t.cid;
COMMIT;
